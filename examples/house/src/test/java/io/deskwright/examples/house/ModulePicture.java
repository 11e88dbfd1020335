package io.deskwright.examples.house;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Draws which module requires which, as a Mermaid diagram. */
final class ModulePicture {

    private static final String OURS = "io.deskwright.";

    private ModulePicture() {}

    static String mermaid() {
        return modules().stream()
                .flatMap(module -> module.requires().stream()
                        .map(ModuleDescriptor.Requires::name)
                        .filter(name -> name.startsWith(OURS))
                        .sorted()
                        .map(name -> "    " + shortName(module.name()) + " --> " + shortName(name) + "\n"))
                .collect(Collectors.joining("", "flowchart LR\n", ""));
    }

    private static List<ModuleDescriptor> modules() {
        Path[] paths = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().contains("deskwright-") || path.endsWith("target/classes"))
                .toArray(Path[]::new);
        return ModuleFinder.of(paths).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> module.name().startsWith(OURS))
                .sorted(Comparator.comparing(ModuleDescriptor::name))
                .toList();
    }

    private static String shortName(String module) {
        return module.substring(OURS.length());
    }
}
