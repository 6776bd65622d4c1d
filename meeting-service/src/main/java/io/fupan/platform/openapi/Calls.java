package io.fupan.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said of each call in {@code openapi/calls.json}, by {@code "GET /api/me"}: {@code summary}, {@code tag}, and
 * where there is more, {@code description}, {@code query} (name to meaning), {@code answer} (an example),
 * {@code media}, {@code status} and {@code problems}.
 */
final class Calls {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILE = "/openapi/calls.json";
    private static final JsonNode ALL = read();

    private Calls() {}

    static Optional<JsonNode> of(String method, String path) {
        return ALL.optional(method + " " + path);
    }

    /** {@code "GET /api/me"} and so on. */
    static Collection<String> all() {
        return ALL.propertyNames();
    }

    /** Adds what is said of them to the calls that were found. */
    static void describe(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                of(method.name(), path).ifPresent(it -> describe(operation, it))));
    }

    static void describe(Operation operation, JsonNode said) {
        operation.summary(said.required("summary").asString());
        operation.tags(List.of(said.required("tag").asString()));
        said.optional("description").map(JsonNode::asString).ifPresent(operation::description);
        said.optional("query").ifPresent(it -> query(operation, it));
        operation.responses(responses(operation, said));
    }

    private static void query(Operation operation, JsonNode query) {
        List<Parameter> others = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(it -> !"query".equals(it.getIn()))
                .toList();
        operation.setParameters(null);
        others.forEach(operation::addParametersItem);
        query.properties()
                .forEach(it -> operation.addParametersItem(new Parameter()
                        .in("query")
                        .name(it.getKey())
                        .description(it.getValue().asString())
                        .schema(new StringSchema())));
    }

    private static ApiResponses responses(Operation operation, JsonNode said) {
        String status = said.path("status").asString("200");
        var responses = new ApiResponses().addApiResponse(status, answer(operation, said));
        for (JsonNode problem : said.path("problems"))
            responses.addApiResponse(problem.asString(), Problems.response(problem.asInt()));
        return responses;
    }

    private static ApiResponse answer(Operation operation, JsonNode said) {
        var response = new ApiResponse().description(said.path("meaning").asString("It is done."));
        return said.optional("answer")
                .map(it -> response.content(content(schema(operation), said, it)))
                .orElse(response);
    }

    private static Content content(Schema<?> schema, JsonNode said, JsonNode answer) {
        var content = new Content();
        content.addMediaType(
                said.path("media").asString("application/json"),
                new MediaType()
                        .schema(answer.isString() ? new StringSchema() : schema)
                        .example(plain(answer)));
        return content;
    }

    /** As its records say, where they do. */
    private static Schema<?> schema(Operation operation) {
        return Optional.ofNullable(operation.getResponses())
                .map(it -> it.get("200"))
                .map(ApiResponse::getContent)
                .flatMap(content -> content.values().stream().findFirst())
                .<Schema<?>>map(MediaType::getSchema)
                .orElseGet(ObjectSchema::new);
    }

    /** A tree of this JSON library as plain maps and lists, which the other one writes. */
    static Object plain(JsonNode node) {
        return Objects.requireNonNull(JSON.convertValue(node, Object.class));
    }

    private static JsonNode read() {
        try (InputStream file = Calls.class.getResourceAsStream(FILE)) {
            return JSON.readTree(Objects.requireNonNull(file, FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
