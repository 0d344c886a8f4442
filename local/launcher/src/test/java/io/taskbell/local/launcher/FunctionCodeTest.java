package io.taskbell.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionCodeTest {

    @TempDir Path folder;

    private FunctionCode code;

    @BeforeEach
    void name() {
        code = new FunctionCode(folder.resolve("function.zip"), folder.resolve("code"));
    }

    @Test
    void unpacksAnewWhenTheZipHasChanged() throws Exception {
        zip("lib/one.jar", "one");
        Path first = code.unpacked();
        zip("lib/two.jar", "two and more");

        Path second = code.unpacked();

        assertThat(second.resolve("lib/two.jar")).hasContent("two and more");
        assertThat(second.resolve("lib/one.jar")).doesNotExist();
        assertThat(first).doesNotExist();
    }

    @Test
    void leavesWhatIsUnpackedAlone() throws Exception {
        zip("lib/one.jar", "one");
        Path kept = Files.createFile(code.unpacked().resolve("kept"));

        code.unpacked();

        assertThat(kept).exists();
    }

    @Test
    void refusesAnEntryOutsideItsFolder() throws Exception {
        zip("../outside.jar", "x");

        assertThatThrownBy(code::unpacked)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("An entry leaves the folder: ../outside.jar");
        assertThat(folder.resolve("code/outside.jar")).doesNotExist();
    }

    private void zip(String entry, String content) throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(code.zip()))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
