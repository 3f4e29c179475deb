package org.akashi.evidence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The system's reason for a failed access, without the path that the sentence around it names already. */
public final class SystemReason {

    private SystemReason() {}

    public static String of(IOException exception) {
        return switch (exception) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "it has vanished";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(exception.getMessage());
        };
    }
}
