package io.fupan.platform.web;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A request's body as text; how long it may be is {@link BodyLimit}'s to say. */
final class Body {

    private Body() {}

    /** @throws ProblemException 400 when it is not UTF-8 */
    static String of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new ProblemException(Problem.malformed("", "not-json"));
        }
    }
}
