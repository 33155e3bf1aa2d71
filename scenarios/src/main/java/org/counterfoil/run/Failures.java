package org.counterfoil.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** Says why something could not be done as asked. */
final class Failures {

    private Failures() {}

    /** What to do where Java has too little memory. */
    static final String MORE_MEMORY = "give Java more, such as JAVA_TOOL_OPTIONS=-Xmx8g";

    static UsageException outOfMemory() {
        return new UsageException("there is not enough memory; ask for fewer trials with --trials, or " + MORE_MEMORY);
    }

    /** Why a file or folder cannot be written or read, in words, with what to do about it. */
    static String reason(IOException e) {
        return reason(e, e instanceof FileSystemException of ? String.valueOf(of.getFile()) : "it");
    }

    /** The same, of a file or folder that says more to the user than the one that failed. */
    static String reason(IOException e, String file) {
        if (e instanceof AccessDeniedException) {
            return "%s may not be written to; change its permissions, or name another place".formatted(file);
        }
        if (e instanceof FileAlreadyExistsException) {
            return "%s is a file; name a folder".formatted(file);
        }
        if (e instanceof NoSuchFileException) {
            return "%s cannot be made, or is gone; name another place".formatted(file);
        }
        String reason = e instanceof FileSystemException of
                ? Optional.ofNullable(of.getReason()).orElse("")
                : Optional.ofNullable(e.getMessage()).orElse("");
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "no space left on device" -> "the disk is full; make room, or name a place on another disk";
            case "disk quota exceeded" -> "your disk quota is used up; make room, or name a place on another disk";
            case "read-only file system" ->
                "%s lies on a disk that is only for reading; name another place".formatted(file);
            case "not a directory" -> "%s lies below a file; name another place".formatted(file);
            case "is a directory" -> "%s is a folder; remove it, or name another place".formatted(file);
            case "" -> "%s cannot be written".formatted(file);
            default -> e instanceof FileSystemException ? "%s: %s".formatted(file, reason) : reason;
        };
    }
}
