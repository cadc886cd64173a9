package dev.toolwave.processor;

import com.google.auto.service.AutoService;
import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;
import dev.toolwave.processor.check.baseline.BaselineCheck;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor: generates a toolset for every class that declares a {@code @Tool}. Incremental builds may treat it as
 * isolating, because each generated file has one class as its only originating element.
 */
@AutoService(Processor.class)
public final class ToolProcessor extends AbstractProcessor {

    private @Nullable ToolPipeline pipeline;

    /** Creates a processor, which the compiler initializes. */
    public ToolProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                Tool.class.getCanonicalName(),
                DependsOn.class.getCanonicalName(),
                DependsOn.List.class.getCanonicalName(),
                Param.class.getCanonicalName(),
                Retry.class.getCanonicalName());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(BaselineCheck.OPTION, "toolwave.effects", "toolwave.open", "toolwave.targets");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        pipeline = new ToolPipeline(environment);
    }

    /**
     * Processes the tool classes of a round.
     *
     * @return false: if it claimed the annotations, javac would not run later processors that also read them, or that support all
     *     annotations. The price is javac's warning {@code No processor claimed any of these annotations}
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (pipeline != null) {
            pipeline.run(round);
        }
        return false;
    }
}
