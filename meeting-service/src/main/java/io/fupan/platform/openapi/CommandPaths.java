package io.fupan.platform.openapi;

import io.fupan.Capabilities;
import io.fupan.access.WhoMay;
import io.fupan.events.Decider;
import io.fupan.platform.web.CommandExamples;
import io.fupan.vocabulary.Role;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Each command as a call of its own: its fields from its record, an example that is accepted, who may give it. */
final class CommandPaths {

    static final String PREFIX = "/api/commands/";

    private static final String ANY = PREFIX + "{command}";
    private static final int[] PROBLEMS = {400, 401, 403, 404, 409, 413, 415, 422, 429, 503};
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));

    /** As a command is answered. */
    private record CommandReceipt(long position) {}

    private CommandPaths() {}

    /** Those people give; the system's own have no address. */
    static Stream<Decider<?, ?>> commands() {
        return Capabilities.DECISIONS.stream().filter(it -> WhoMay.allows(PEOPLE, it.name()));
    }

    static void addTo(OpenAPI api) {
        if (api.getPaths().remove(ANY) == null) throw new IllegalStateException("no call takes commands");
        Shapes shapes = new Shapes(api.getComponents());
        commands().forEach(it -> api.path(PREFIX + it.name(), new PathItem().post(operation(it, shapes))));
    }

    private static Operation operation(Decider<?, ?> command, Shapes shapes) {
        Operation operation = new Operation().operationId(command.name()).addParametersItem(key());
        Calls.describe(operation, said(command));
        return operation
                .description("Who may: " + whoMay(command.name()) + ".")
                .requestBody(body(command, shapes))
                .responses(responses(shapes));
    }

    private static ApiResponses responses(Shapes shapes) {
        var content = new Content();
        content.addMediaType("application/json", new MediaType().schema(shapes.of(CommandReceipt.class)));
        var done = new ApiResponse().description("durable, at this position").content(content);
        var responses = new ApiResponses().addApiResponse("200", done);
        for (int status : PROBLEMS) responses.addApiResponse(Integer.toString(status), Problems.response(status));
        return responses;
    }

    private static JsonNode said(Decider<?, ?> command) {
        return Calls.of("POST", PREFIX + command.name())
                .orElseThrow(() -> new IllegalStateException("nothing is said of " + command.name()));
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .description("The command's id. Sent again with the same key it has one effect and one answer.")
                .schema(new StringSchema().format("uuid"));
    }

    private static RequestBody body(Decider<?, ?> command, Shapes shapes) {
        Schema<?> schema = shapes.record(command.command());
        schema.setAdditionalProperties(false);
        JsonNode example = Optional.ofNullable(CommandExamples.bodies().get(command.name()))
                .orElseThrow(() -> new IllegalStateException("no example of " + command.name()));
        var content = new Content();
        content.addMediaType("application/json", new MediaType().schema(schema).example(Calls.plain(example)));
        return new RequestBody().required(true).content(content);
    }

    private static String whoMay(String command) {
        if (WhoMay.allows(Set.of(Role.NOBODY), command)) return "everybody who has signed in";
        return Arrays.stream(Role.values())
                .filter(role -> WhoMay.allows(Set.of(role), command))
                .map(Role::code)
                .collect(Collectors.joining(", "));
    }
}
