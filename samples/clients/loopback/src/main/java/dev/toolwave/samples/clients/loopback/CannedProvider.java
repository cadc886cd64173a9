package dev.toolwave.samples.clients.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider on this machine, for the clients of real ones: it gives canned answers and keeps what it was asked. */
public final class CannedProvider implements AutoCloseable {

    /**
     * A request that a client has sent.
     *
     * @param path the path of the request
     * @param body its body
     */
    public record Request(String path, String body) {}

    private final HttpServer server;
    private final List<String> answers;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /**
     * Starts a provider on a free port.
     *
     * @param answers the bodies of its answers, one for each request
     */
    public CannedProvider(String... answers) throws IOException {
        this.answers = List.of(answers);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the address of the provider, without a slash at the end. */
    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Returns what clients have sent so far, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(exchange.getRequestURI().getPath(), body));
            byte[] answer = answers.get(requests.size() - 1).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
