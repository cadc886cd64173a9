package dev.toolwave.samples.benchmark.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.tools.ToolProvider;

/** A {@code javac} that says how much processor time it has taken, with all threads of its JVM. */
final class CompileOnce {

    private CompileOnce() {}

    /** Takes the arguments of {@code javac}; prints milliseconds. */
    public static void main(String[] args) {
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, args) != 0) {
            throw new IllegalStateException("the sources do not compile: " + List.of(args));
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime() / 1e6);
    }
}
