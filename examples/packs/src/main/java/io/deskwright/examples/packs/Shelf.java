package io.deskwright.examples.packs;

import io.deskwright.core.fault.FaultsText;
import io.deskwright.core.fault.Pack;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packs that a command may name, and those that it read from files, which later files may extend. */
final class Shelf {

    private final List<Pack> packs;

    Shelf(List<Pack> packs) {
        this.packs = new ArrayList<>(packs);
    }

    /**
     * Finds a pack.
     *
     * @param named its name, or a file
     * @return the pack
     * @throws UnusableInput if there is neither
     * @throws io.deskwright.sla.definition.InvalidDefinition if the file breaks a rule
     */
    Pack pack(String named) {
        return packs.stream()
                .filter(pack -> pack.name().equals(named))
                .findFirst()
                .orElseGet(() -> read(named));
    }

    private Pack read(String file) {
        Pack pack = FaultsText.parse(
                file,
                bytes(
                        file,
                        "there is no such file, and the packs are "
                                + packs.stream().map(Pack::name).toList()),
                packs);
        packs.add(pack);
        return pack;
    }

    /**
     * Reads a file.
     *
     * @param file its path
     * @return what it holds
     * @throws UnusableInput if it cannot be read
     */
    static byte[] bytes(String file) {
        return bytes(file, "there is no such file");
    }

    private static byte[] bytes(String file, String absent) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException | InvalidPathException nowhere) {
            throw new UnusableInput(file + ": " + absent);
        } catch (AccessDeniedException refused) {
            throw new UnusableInput(file + ": access is denied");
        } catch (IOException refused) {
            throw new UnusableInput(file + ": cannot be read: " + refused.getMessage());
        }
    }
}
