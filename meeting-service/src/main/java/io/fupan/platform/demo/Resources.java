package io.fupan.platform.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The demo's files on the class path. */
final class Resources {

    /** What is made of an open file. */
    interface Reading<T> {
        T from(BufferedReader reader) throws IOException;
    }

    private Resources() {}

    static byte[] bytes(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String name, Reading<T> reading) {
        try (InputStream stream = open(name)) {
            return reading.from(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = Resources.class.getResourceAsStream("/demo/" + name);
        if (stream == null) throw new IllegalStateException("the demo's " + name + " was not packaged");
        return stream;
    }
}
