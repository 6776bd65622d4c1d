package io.fupan.platform.openapi;

import io.fupan.platform.problem.ProblemDocument;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;

/** The answers of a call that was not done, each a problem document. */
final class Problems {

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "malformed: `field` says where, `problem` what is wrong with it"),
            Map.entry(401, "nobody has signed in"),
            Map.entry(403, "not allowed, a foreign origin, or the request token is missing"),
            Map.entry(404, "not there, or not to be known"),
            Map.entry(406, "not to be had in any of the wanted forms"),
            Map.entry(409, "others kept coming first; nothing was done"),
            Map.entry(413, "too large"),
            Map.entry(415, "not JSON"),
            Map.entry(422, "a rule refuses: `code` says which; or the key was used for another command"),
            Map.entry(429, "too much at once; `Retry-After` says when to try again"),
            Map.entry(503, "starting, stopping, or the database is away; the same key may be sent again"));

    private Problems() {}

    static void addTo(Components components) {
        components.addSchemas("Problem", new Shapes(components).record(ProblemDocument.class));
        MEANINGS.forEach((status, meaning) -> components.addResponses(name(status), described(meaning)));
    }

    static ApiResponse response(int status) {
        if (!MEANINGS.containsKey(status)) throw new IllegalArgumentException("no meaning for " + status);
        return new ApiResponse().$ref("#/components/responses/" + name(status));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static ApiResponse described(String meaning) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        var content = new Content();
        content.addMediaType(ProblemDocument.MEDIA_TYPE, new MediaType().schema(problem));
        return new ApiResponse().description(meaning).content(content);
    }
}
