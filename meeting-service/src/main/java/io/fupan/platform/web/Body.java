package io.fupan.platform.web;

import io.fupan.platform.problem.Problem;
import io.fupan.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A request's body as text, read no further than it may be long. */
final class Body {

    /** Bytes. */
    static final int LIMIT = 64 * 1_024;

    private Body() {}

    /** @throws ProblemException 413 when it is larger, 400 when it is not UTF-8 */
    static String of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) throw tooLarge();
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) throw tooLarge();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new ProblemException(Problem.malformed("", "not-json"));
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(413, "too-large"));
    }
}
