package io.taskbell.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the API document what is true of every route, so that no resource has to say it: the
 * token, the problems, and that answers have all their fields.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final Set<String> WISHES =
            Set.of(
                    "NewProject",
                    "RenameProject",
                    "InviteMember",
                    "ChangeRole",
                    "CreateTask",
                    "TaskPatch");
    private static final String TOKEN = "accessToken";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema("Problem", problem())
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        document.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of()));
        document.getComponents().getSchemas().forEach(ApiDocument::requireAll);
        document.getPaths().getPathItems().values().forEach(ApiDocument::complete);
    }

    private static void requireAll(String name, Schema schema) {
        Map<String, Schema> fields = schema.getProperties();
        if (fields != null && !WISHES.contains(name) && schema.getRequired() == null) {
            schema.setRequired(new ArrayList<>(fields.keySet()));
        }
    }

    private static void complete(PathItem path) {
        path.getOperations()
                .forEach(
                        (method, operation) -> {
                            if (method == PathItem.HttpMethod.POST) {
                                sayCreated(operation);
                            }
                            addProblems(operation);
                            headersAreTexts(operation);
                        });
    }

    private static void sayCreated(Operation create) {
        APIResponse answer = create.getResponses().getAPIResponse("200");
        if (answer != null) {
            create.getResponses().removeAPIResponse("200");
            create.getResponses().addAPIResponse("201", answer.description("Created"));
        }
    }

    private static void addProblems(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A problem")
                                .content(
                                        OASFactory.createContent()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        OASFactory.createMediaType()
                                                                .schema(
                                                                        OASFactory.createSchema()
                                                                                .ref("Problem")))));
    }

    private static void headersAreTexts(Operation operation) {
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                if (parameter.getIn() == Parameter.In.HEADER) {
                    parameter.setSchema(text());
                }
            }
        }
    }

    private static Schema problem() {
        Schema error =
                object().addProperty("field", text())
                        .addProperty("message", text())
                        .required(List.of("field", "message"));
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("correlationId", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error))
                .addProperty("current", object().description("412: what is there now"))
                .addProperty(
                        "differs",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(text())
                                .description("412: the fields of the wish that differ from it"))
                .required(List.of("type", "title", "status", "detail", "correlationId"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
