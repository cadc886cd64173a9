package dev.toolwave.samples.benchmark.producers;

import dev.toolwave.samples.benchmark.workload.Graph;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes a plan as an author would for Dagger: a method for each node, whose parameters are its upstreams, in modules of at most
 * 500 methods.
 */
final class ProducersSource {

    private static final int METHODS_OF_A_MODULE = 500;

    private final Graph graph;

    ProducersSource(Graph graph) {
        this.graph = graph;
    }

    String write() {
        int modules = (graph.size() + METHODS_OF_A_MODULE - 1) / METHODS_OF_A_MODULE;
        StringBuilder source = new StringBuilder("""
                import dagger.Module;
                import dagger.Provides;
                import dagger.producers.ProducerModule;
                import dagger.producers.Produces;
                import dagger.producers.Production;
                import dagger.producers.ProductionComponent;
                import com.google.common.util.concurrent.ListenableFuture;
                import dev.toolwave.samples.benchmark.workload.Graph;
                import java.util.concurrent.Executor;
                import java.util.concurrent.Future;
                import java.util.function.Function;
                import javax.inject.Named;

                public final class Generated implements Function<Executor, Future<Integer>> {
                """);
        StringBuilder names = new StringBuilder();
        for (int module = 0; module < modules; module++) {
            names.append("Nodes").append(module).append(".class, ");
            writeModule(module, source);
        }
        return source.append("""
                            @Module
                            static final class Executors {
                                private final Executor executor;
                                Executors(Executor executor) { this.executor = executor; }
                                @Provides @Production Executor executor() { return executor; }
                            }

                            @ProductionComponent(modules = {%sExecutors.class})
                            interface Component {
                                @Named("node%d") ListenableFuture<Integer> last();
                            }

                            @Override
                            public Future<Integer> apply(Executor executor) {
                                return DaggerGenerated_Component.builder()
                                        .executors(new Executors(executor)).build().last();
                            }
                        }
                        """.formatted(names, graph.size() - 1)).toString();
    }

    private void writeModule(int module, StringBuilder source) {
        source.append("@ProducerModule static final class Nodes").append(module).append(" {\n");
        int end = Math.min((module + 1) * METHODS_OF_A_MODULE, graph.size());
        for (int node = module * METHODS_OF_A_MODULE; node < end; node++) {
            String parameters = Arrays.stream(graph.upstreams(node))
                    .mapToObj(upstream -> "@Named(\"node" + upstream + "\") Integer v" + upstream)
                    .collect(Collectors.joining(", "));
            String sum = Arrays.stream(graph.upstreams(node))
                    .mapToObj(upstream -> " + v" + upstream)
                    .collect(Collectors.joining());
            source.append(
                    "@Produces @Named(\"node%1$d\") static Integer node%1$d(%2$s) {\n".formatted(node, parameters));
            source.append("return Graph.value(0%s);\n}\n".formatted(sum));
        }
        source.append("}\n");
    }
}
