package io.fupan.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Directories that exist whole or not at all: built under another name, then renamed. What an interrupted start leaves
 * behind carries the other name and is thrown away; what carries the right name is never touched.
 */
final class Unfinished {

    /** Fills a directory. */
    interface Work {
        void fill(Path directory) throws IOException;
    }

    private Unfinished() {}

    static void build(Path parent, String name, Work work) throws IOException {
        String prefix = name + ".unfinished-";
        discard(parent, prefix);
        // A name of its own each time: a program orphaned by a kill may still be writing into the last one.
        Path unfinished = Files.createTempDirectory(parent, prefix);
        work.fill(unfinished);
        Files.move(unfinished, parent.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        makeDurable(parent);
    }

    private static void discard(Path parent, String prefix) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path leftover : leftovers) delete(leftover);
        }
    }

    /** A renamed directory survives a power cut only after its parent is written; Windows writes it by itself. */
    private static void makeDurable(Path directory) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes what is there; something that a dying program still adds meanwhile is left for the next time. */
    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
                if (reason instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw reason;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException reason) throws IOException {
                try {
                    Files.deleteIfExists(visited);
                } catch (DirectoryNotEmptyException stillWrittenTo) {
                    return FileVisitResult.SKIP_SIBLINGS;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
