package dev.toolwave.samples.elsewhere;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.toolwave.runtime.Toolwave;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs nodes for another process until its standard input ends: a line with a number and a task comes in, a line with the number and the
 * outcome goes out. Tasks run side by side, so answers come in any order.
 */
public final class Worker {

    private Worker() {}

    /** Runs the tools of {@link ShopTools}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, UTF_8);
        System.setOut(System.err); // what tools print must not stand between the answers
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Toolwave toolwave =
                Toolwave.builder().toolset(ShopToolsToolset.of(new ShopTools())).build()) {
            for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
                int space = line.indexOf(' ');
                String number = line.substring(0, space);
                String task = line.substring(space + 1);
                threads.execute(() -> answers.println(number + " " + toolwave.runNode(task)));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
