package be.draaiboek.editie;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files of one edition come from: a folder on disk or the class path. */
interface EditieFiles {
    String CLASSPATH = "edities/";

    /** What the folder is called; an edition's id must equal it. */
    String name();

    /** The text of a file; empty where there is no such file. */
    Optional<String> read(String file);

    /** The names of all YAML files, where that can be known. */
    List<String> names();

    /** The files of another edition that stands beside this one. */
    EditieFiles other(String id);

    static EditieFiles in(Path folder) {
        return new EditieFiles() {
            @Override
            public String name() {
                Path name = folder.toAbsolutePath().normalize().getFileName();
                return name == null ? "" : name.toString();
            }

            @Override
            public Optional<String> read(String file) {
                try {
                    return Optional.of(Files.readString(folder.resolve(file)));
                } catch (NoSuchFileException e) {
                    return Optional.empty();
                } catch (CharacterCodingException e) {
                    throw new InvalidEditieException(
                            name(), List.of(new Problem(file, 1, "Dit bestand is geen UTF-8. Bewaar het als UTF-8.")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public List<String> names() {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml") || file.endsWith(".yml"))
                            .sorted()
                            .toList();
                } catch (IOException e) {
                    return List.of();
                }
            }

            @Override
            public EditieFiles other(String id) {
                return in(folder.toAbsolutePath().normalize().resolveSibling(id));
            }
        };
    }

    static EditieFiles shipped(String id) {
        return new EditieFiles() {
            @Override
            public String name() {
                return id;
            }

            @Override
            public Optional<String> read(String file) {
                return Optional.ofNullable(resource(CLASSPATH + id + "/" + file));
            }

            @Override
            public List<String> names() {
                return List.of();
            }

            @Override
            public EditieFiles other(String other) {
                return shipped(other);
            }
        };
    }

    /** A text on the class path; null where there is none. */
    static @Nullable String resource(String path) {
        try (InputStream stream = EditieFiles.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
