package dev.toolwave.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Which classes the authors' modules see. Each is asked for once, since javac looks anew for what is not there. Mutable, for one round. */
public final class VisibleClasses {

    private final Elements elements;
    private final Map<Question, Boolean> answers = new HashMap<>();

    private record Question(ModuleElement module, String name) {}

    /** Starts without answers. */
    public VisibleClasses(Elements elements) {
        this.elements = elements;
    }

    /** Returns what tells whether the module of a type sees a class. */
    public Predicate<ClassName> to(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return name -> answers.computeIfAbsent(new Question(module, name.canonicalName()), this::isVisible);
    }

    private boolean isVisible(Question question) {
        return elements.getTypeElement(question.module(), question.name()) != null;
    }
}
