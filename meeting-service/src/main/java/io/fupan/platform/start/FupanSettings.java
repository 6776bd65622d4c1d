package io.fupan.platform.start;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be settled for an installation.
 *
 * @param dataDir where the embedded database and all that must survive a start is kept
 * @param demo whether the demo's people, OKRs and meetings are loaded and anyone may sign in as one of them
 * @param embeddedDatabase whether the database is the one Fupan brings along; not settled but found out
 */
@ConfigurationProperties("fupan")
public record FupanSettings(Path dataDir, boolean demo, boolean embeddedDatabase) {}
