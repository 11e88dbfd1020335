package io.deskwright.examples.replay;

import io.deskwright.examples.replay.log.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how much of a file has been read. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on there is a console behind pipes too, unless the old provider is asked for. */
    @SuppressWarnings("SystemConsoleNull")
    static Progress progressIfThereIsOne(PrintStream terminal) {
        System.setProperty("jdk.console", "java.base");
        return System.console() == null ? Progress.HIDDEN : bar(terminal);
    }

    /** {@return a bar that goes away when all is read} */
    private static Progress bar(PrintStream terminal) {
        return (bytes, size) -> ProgressBar.wrap(
                bytes,
                new ProgressBarBuilder()
                        .setTaskName("Replay")
                        .setInitialMax(size)
                        .setUnit(" KiB", 1024)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal))
                        .clearDisplayOnFinish());
    }
}
