package io.fupan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A data directory for one test, empty but for the unpacked programs of PostgreSQL, which all tests share:
 *
 * <pre>{@code
 * @RegisterExtension
 * final EmptyDataDirectory data = new EmptyDataDirectory();
 * }</pre>
 */
public final class EmptyDataDirectory implements BeforeEachCallback, AfterEachCallback {

    private Path path;

    public Path path() {
        return path;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        path = Files.createTempDirectory("fupan-data-");
        ForgetfulPostgres.shareBinaries(path);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        Unfinished.delete(path);
    }
}
