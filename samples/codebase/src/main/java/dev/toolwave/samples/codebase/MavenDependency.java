package dev.toolwave.samples.codebase;

import dev.toolwave.runtime.ToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A dependency of a Maven project, as its pom.xml says; properties are not resolved.
 *
 * @param groupId the group
 * @param artifactId the artifact
 * @param version the version, where the pom.xml gives one
 * @param scope the scope
 * @param managed whether it is only managed, and used where another module asks for it
 */
public record MavenDependency(
        String groupId, String artifactId, Optional<String> version, String scope, boolean managed) {

    /** Returns group and artifact. */
    String coordinates() {
        return groupId + ":" + artifactId;
    }

    /** Reads the dependencies of a pom.xml, in its order. */
    static List<MavenDependency> readAll(Path pom) {
        Element project;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // else it prints to standard error
            project = builder.parse(pom.toFile()).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ToolException("the file is not well-formed XML", e);
        }
        List<MavenDependency> dependencies = new ArrayList<>();
        collect(project, false, dependencies);
        child(project, "dependencyManagement").ifPresent(managed -> collect(managed, true, dependencies));
        return List.copyOf(dependencies);
    }

    private static void collect(Element parent, boolean managed, List<MavenDependency> dependencies) {
        for (Element list : children(parent, "dependencies")) {
            for (Element dependency : children(list, "dependency")) {
                dependencies.add(new MavenDependency(
                        text(dependency, "groupId").orElse(""),
                        text(dependency, "artifactId").orElse(""),
                        text(dependency, "version"),
                        text(dependency, "scope").orElse("compile"),
                        managed));
            }
        }
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(element -> element.getTextContent().strip());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
