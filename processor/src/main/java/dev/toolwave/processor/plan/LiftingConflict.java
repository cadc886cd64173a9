package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolParameter.Dependent;
import dev.toolwave.processor.resolve.Reference;
import java.util.List;
import java.util.Optional;

/** A fact about a signature that the author must or should change. */
public sealed interface LiftingConflict {

    /** Returns the dependency at which it was found. */
    public Reference reference();

    /** Returns whether the tool cannot be planned. */
    public boolean isError();

    /**
     * Two parameters share a name but differ.
     *
     * @param there the name in the upstream's signature
     * @param bind the {@code bind} entry that introduced the name, if one did
     */
    public record Unlike(
            Difference difference,
            Reference reference,
            String there,
            Optional<Located<String>> bind,
            SharedParameter present,
            SharedParameter incoming)
            implements LiftingConflict {

        @Override
        public boolean isError() {
            return difference != Difference.DESCRIPTION;
        }
    }

    /** How two parameters with the same name differ. */
    public enum Difference {
        /** They have different types. */
        TYPE,
        /** They have the same type and different constraints. */
        CONSTRAINTS,
        /** They have different descriptions. */
        DESCRIPTION
    }

    /**
     * A lifted name begins with an underscore.
     *
     * @param there the name in the upstream's signature
     */
    public record ReservedName(Reference reference, String there, String name) implements LiftingConflict {

        @Override
        public boolean isError() {
            return false;
        }
    }

    /**
     * Two parameters would receive the same value from one execution.
     *
     * @param names the parameters of the upstream under their names in this tool
     */
    public record SameNode(Reference earlier, Reference reference, List<String> names) implements LiftingConflict {

        @Override
        public boolean isError() {
            return true;
        }
    }

    /**
     * A {@code bind} entry cannot be used.
     *
     * @param left the part before the equals sign; empty if there is none
     * @param right the part after it
     * @param there the parameter names of the upstreams
     */
    public record BadBind(
            Fault fault, Reference reference, Located<String> written, String left, String right, List<String> there)
            implements LiftingConflict {

        /** Why an entry cannot be used. */
        public enum Fault {
            /** It is not of the form {@code there=here}. */
            MALFORMED,
            /** The right side is a constant. */
            CONSTANT,
            /** The upstream has no parameter with the name on the left. */
            UNKNOWN,
            /** An earlier entry binds the same parameter. */
            REPEATED,
            /** Another tool fills the parameter on the right. */
            FILLED_BY_TOOL
        }

        @Override
        public boolean isError() {
            return true;
        }

        /** Returns the parameter on the right that another tool fills. */
        public Optional<Dependent> filler() {
            return Bindings.filler(reference, right);
        }
    }

    /**
     * A {@code set} entry cannot be used.
     *
     * @param name the part before the equals sign; empty if there is none
     * @param there the parameter names of the upstreams
     */
    record BadSet(Mistake fault, Reference reference, Located<String> written, String name, List<String> there)
            implements LiftingConflict {

        /** Why an entry cannot be used. */
        public enum Mistake {
            /** It is not of the form {@code there=value}. */
            MALFORMED,
            /** The upstream has no such parameter. */
            UNKNOWN,
            /** Another entry binds or sets the same parameter. */
            REPEATED,
            /** A tool fills the parameter. */
            FILLED_BY_TOOL
        }

        @Override
        public boolean isError() {
            return true;
        }
    }

    /**
     * A {@code bind} entry adds a parameter to this tool.
     *
     * @param there the name in the upstream's signature
     * @param name the new name
     */
    record NewName(Reference reference, Located<String> written, String there, String name) implements LiftingConflict {

        @Override
        public boolean isError() {
            return false;
        }
    }

    /**
     * Two dependencies select components of one upstream, and only one of them binds or sets a parameter.
     *
     * @param there the parameter
     * @param isLaterIncomplete whether the later dependency lacks the entry
     */
    record PartlyBound(Reference earlier, Reference reference, String there, boolean isLaterIncomplete)
            implements LiftingConflict {

        @Override
        public boolean isError() {
            return false;
        }
    }
}
