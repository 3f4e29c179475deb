package org.akashi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.akashi.report.document.DocumentFormat;
import org.akashi.report.document.PrintedDocument;
import org.akashi.report.text.Problem;

/** Writing, with what the system refuses said as a problem of ours. */
final class Outputs {

    /** What writes a result. */
    interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /** How standard output is named in place of a file. */
    static final Path STANDARD = Path.of("-");

    /** What the makers of PDF would say on standard error about fonts that are not used; held, so that it stays switched off. */
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private Outputs() {}

    static boolean isStandard(Path place) {
        return place.equals(STANDARD);
    }

    /**
     * Writes a file as a whole or not at all: beside its place first, then moved there. {@code -} is standard output.
     */
    static void write(Path place, PrintStream standard, Writing writing) {
        try {
            if (isStandard(place)) {
                writing.to(standard);
                standard.flush();
            } else {
                whole(place.toAbsolutePath(), writing);
            }
        } catch (UncheckedIOException refused) {
            throw new CommandProblem(Problem.NOT_WRITABLE, place, reason(refused));
        } catch (IOException refused) {
            throw new CommandProblem(Problem.NOT_WRITABLE, place, reason(refused));
        }
    }

    private static void whole(Path place, Writing writing) throws IOException {
        if (Files.isDirectory(place)) {
            throw new FileSystemException(place.toString(), null, "Is a directory");
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            try (OutputStream device = Files.newOutputStream(place)) {
                writing.to(device);
            }
            return;
        }
        Path target = Files.exists(place) ? place.toRealPath() : place;
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(beside)) {
                writing.to(stream);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Makes a folder, with those above it, unless it is there. */
    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new CommandProblem(Problem.NOT_WRITABLE, folder, reason(refused));
        }
    }

    static <T> T guarded(Path place, Supplier<T> writing) {
        try {
            return writing.get();
        } catch (UncheckedIOException refused) {
            throw new CommandProblem(Problem.NOT_WRITABLE, place, reason(refused));
        }
    }

    /** Writes a document in some formats; all of them are known before the first is written. */
    static List<Path> documents(PrintedDocument document, List<String> formats, Path folder, String name) {
        List<DocumentFormat> known = formats.stream()
                .map(format -> Formats.parse(DocumentFormat.class, format))
                .distinct()
                .toList();
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        return guarded(folder, () -> {
            try {
                Files.createDirectories(folder);
                List<Path> files = new ArrayList<>();
                for (DocumentFormat format : known) {
                    Path file = folder.resolve(name + "." + format.code());
                    files.add(Files.write(file, format.bytes(document)));
                }
                return files;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        });
    }

    static String reason(UncheckedIOException refused) {
        return refused.getCause() instanceof IOException cause ? reason(cause) : String.valueOf(refused.getMessage());
    }

    /** The system's reason in a few words: its own, or the name of what went wrong. */
    static String reason(IOException refused) {
        if (refused instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return refused.getClass().getSimpleName().replace("Exception", "");
    }
}
