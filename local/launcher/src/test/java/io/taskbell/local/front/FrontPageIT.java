package io.taskbell.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The page's files. */
class FrontPageIT extends FrontStage {
    @Test
    void servesThePageWithItsHeaders() throws Exception {
        HttpResponse<String> index = send(request("/"));
        HttpResponse<String> asset = send(request("/assets/main-1a2b.js"));

        assertThat(index.body()).isEqualTo("<title>Taskbell</title>");
        assertThat(index.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(index.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(index.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(index.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(index.headers().firstValue("referrer-policy")).isPresent();
        assertThat(asset.body()).isEqualTo("main()");
        assertThat(asset.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
        String etag = index.headers().firstValue("etag").orElseThrow();
        assertThat(send(request("/").header("If-None-Match", etag)).statusCode()).isEqualTo(304);
    }

    @Test
    void deepLinksShowThePageAndMissingFilesDoNot() throws Exception {
        assertThat(send(request("/projects/1/board?view=list")).body()).contains("Taskbell");
        assertProblem(send(request("/assets/none-1a2b.js")), 404);
        assertProblem(send(request("/api")), 404);
        assertProblem(send(request("/").POST(BodyPublishers.noBody())), 405);
    }
}
