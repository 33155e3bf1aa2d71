package org.counterfoil.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The right to replace the files of a folder, which one run has at a time, in this process or another.
 *
 * <p>It is the operating system's lock of a hidden file, so it ends with the process that holds it. The file stays: if a
 * run removed it, another could lock a new one while a third still waits for the old.
 */
final class FolderLock implements Closeable {

    /** The file that is locked. */
    static final String FILE = ".lock";

    /** To replace the files takes milliseconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** The system's lock belongs to the process, so runs within one need another. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other run has it.
     *
     * @throws FileSystemException if another has it for ten seconds
     * @throws IOException if the file cannot be made or the system has no locks there
     */
    static FolderLock of(Path folder) throws IOException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!IN_THIS_PROCESS.tryLock()) {
            await(folder, until);
        }
        FileChannel channel = null;
        boolean isLocked = false;
        try {
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (channel.tryLock() == null) {
                await(folder, until);
            }
            isLocked = true;
            return new FolderLock(channel);
        } finally {
            if (!isLocked) {
                release(channel);
            }
        }
    }

    @Override
    public void close() throws IOException {
        release(channel);
    }

    private static void release(@Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static void await(Path folder, long until) throws FileSystemException {
        if (System.nanoTime() > until) {
            throw new FileSystemException(
                    folder.toString(), null, "another run is writing to it; wait for that, or name another folder");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
}
