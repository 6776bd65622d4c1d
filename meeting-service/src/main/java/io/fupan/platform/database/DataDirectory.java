package io.fupan.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fupan.platform.start.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The directory in which this service keeps everything, held by an operating-system lock: a process that dies, however
 * it dies, lets go of it at once, and a second service cannot take it.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory claim(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile = openLockFile(path);
            if (tryLock(lockFile).isEmpty()) throw alreadyClaimed(path, lockFile);
            write(lockFile, Long.toString(ProcessHandle.current().pid()));
            return new DataDirectory(path.toRealPath(), lockFile);
        } catch (IOException reason) {
            throw notWritable(path, reason);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException reason) {
            throw new UncheckedIOException(reason);
        }
    }

    private static FileChannel openLockFile(Path path) throws IOException {
        return FileChannel.open(
                path.resolve("fupan.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    private static Optional<FileLock> tryLock(FileChannel lockFile) throws IOException {
        try {
            return Optional.ofNullable(lockFile.tryLock());
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return Optional.empty();
        }
    }

    private static void write(FileChannel lockFile, String text) throws IOException {
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(text.getBytes(UTF_8)), 0);
    }

    private static StartFailure alreadyClaimed(Path path, FileChannel lockFile) throws IOException {
        ByteBuffer owner = ByteBuffer.allocate(20);
        lockFile.read(owner, 0);
        lockFile.close();
        return new StartFailure(
                "Another Fupan (process %s) is using the data directory %s; stop it first, or give this one its own with fupan.data-dir."
                        .formatted(UTF_8.decode(owner.flip()), path));
    }

    private static StartFailure notWritable(Path path, IOException reason) {
        return new StartFailure(
                "The data directory %s cannot be written (%s); choose another with fupan.data-dir."
                        .formatted(path, why(reason)),
                reason);
    }

    private static String why(IOException reason) {
        return switch (reason) {
            case FileSystemException file when file.getReason() != null -> file.getReason();
            case AccessDeniedException _ -> "access denied";
            default -> String.valueOf(reason.getMessage());
        };
    }
}
