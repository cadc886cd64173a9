package dev.toolwave.samples.elsewhere;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.toolwave.runtime.remote.NodeTask;
import dev.toolwave.runtime.remote.PlanRunner;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** A second JVM that runs nodes, on the class path of this one. Once it is gone every node fails that it was to run. Thread-safe. */
public final class WorkerProcess implements PlanRunner.NodeRunner, AutoCloseable {

    private final Process process;
    private final PrintWriter tasks;
    private final Map<Long, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean gone;

    private WorkerProcess(Process process) {
        this.process = process;
        this.tasks = new PrintWriter(process.getOutputStream(), true, UTF_8);
    }

    /**
     * Starts a worker.
     *
     * @throws IOException if the process cannot be started
     */
    public static WorkerProcess start() throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command = List.of(java, "-cp", System.getProperty("java.class.path"), Worker.class.getName());
        WorkerProcess worker = new WorkerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        Thread reader = new Thread(worker::readAnswers, "answers of worker " + worker.pid());
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    /** Returns the id of the process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public String run(NodeTask task) throws IOException, InterruptedException {
        long number = numbers.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        try {
            tasks.println(number + " " + task.json());
            if (gone) {
                throw new IOException("the worker is gone");
            }
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException("the worker is gone", e);
        } finally {
            waiting.remove(number);
        }
    }

    private void readAnswers() {
        try (BufferedReader answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                int space = line.indexOf(' ');
                CompletableFuture<String> answer = waiting.get(Long.valueOf(line.substring(0, space)));
                if (answer != null) { // otherwise the caller has stopped waiting
                    answer.complete(line.substring(space + 1));
                }
            }
            lose(new IOException("its output has ended"));
        } catch (IOException e) {
            lose(e);
        }
    }

    private void lose(IOException reason) {
        gone = true;
        waiting.values().forEach(answer -> answer.completeExceptionally(reason));
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroy();
    }
}
