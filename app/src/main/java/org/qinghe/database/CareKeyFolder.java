package org.qinghe.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Keys by number, a file each, and the list of those that were destroyed: of the people in care and of the categories of their
 * records, and in other such folders of workers' requests for support and of surveys. No backup holds them; a second copy of the
 * folder is kept by {@link #mirrorTo} and used by {@link #bringFrom}, and neither lets a destroyed key live on.
 *
 * @param root the folder
 */
public record CareKeyFolder(Path root) {

    private static final String DESTROYED = "destroyed";
    private static final String UNFINISHED = ".unfinished";
    private static final String NUMBER = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String KEY = NUMBER + "(?:\\." + NUMBER + ")?";

    /**
     * What became of the copy.
     *
     * @param added keys that it did not have
     * @param removed keys that were destroyed here
     * @param apart keys that it has and this folder does not, and that nobody destroyed: left alone
     */
    public record Mirrored(int added, int removed, int apart) {}

    /**
     * What was brought.
     *
     * @param added keys that were missing here
     * @param refused keys that were destroyed, here, there or by a certificate of erasure
     */
    public record Brought(int added, int refused) {}

    /** Where a person's key is, spread over 256 folders so that none grows large. */
    public Path file(UUID person) {
        return file(person.toString());
    }

    /** Where the key of one category of a person's record is. */
    public Path file(UUID person, UUID category) {
        return file(name(person, category));
    }

    private Path file(String name) {
        return folder(name).resolve(name);
    }

    private Path folder(String name) {
        return root.resolve(name.substring(0, 2));
    }

    private static String name(UUID person, UUID category) {
        return person + "." + category;
    }

    /**
     * Keeps a new key; it is on the disk before anything is encrypted with it, since a key that is lost in a power cut would
     * take the record along.
     *
     * @throws java.nio.file.FileAlreadyExistsException where there is one
     */
    static void keep(Path file, byte[] key) throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OwnersOnly.file(file);
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
    }

    /** What stands for a destroyed key in the list: SHA-256, in hexadecimal digits, of the person's number. */
    public static String named(UUID person) {
        return named(person.toString());
    }

    /** The same of the key of one category. */
    public static String named(UUID person, UUID category) {
        return named(name(person, category));
    }

    private static String named(String name) {
        return DigestUtils.sha256Hex(name);
    }

    /**
     * Destroys a person's key, and then those of the categories, which are sealed with it and open nothing without it: first
     * the list says so, which the second copy then follows; then chance is written over it, as far as the file system writes in
     * place; then it is removed.
     */
    public void destroy(UUID person) throws IOException {
        destroy(person.toString());
        for (var category : categories(person)) {
            destroy(category);
        }
    }

    /** Destroys the key of one category of a person's record. */
    public void destroy(UUID person, UUID category) throws IOException {
        destroy(name(person, category));
    }

    private void destroy(String name) throws IOException {
        var file = file(name);
        if (Files.exists(file)) {
            enlist(name);
            remove(file);
        }
    }

    private List<String> categories(UUID person) throws IOException {
        var folder = folder(person.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith(person + "."))
                    .filter(each -> each.matches(KEY))
                    .toList();
        }
    }

    private void enlist(String name) throws IOException {
        try (var list = FileChannel.open(
                root.resolve(DESTROYED),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            list.write(ByteBuffer.wrap((named(name) + "\n").getBytes(StandardCharsets.UTF_8)));
            list.force(true);
        }
        OwnersOnly.file(root.resolve(DESTROYED));
    }

    private static void remove(Path file) throws IOException {
        try (var content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var chance = new byte[(int) content.size()];
            new SecureRandom().nextBytes(chance);
            content.write(ByteBuffer.wrap(chance));
            content.force(true);
        } catch (NoSuchFileException quicker) {
            return;
        }
        Files.deleteIfExists(file);
    }

    /** The destroyed keys, as {@link #named} names them. */
    public Set<String> destroyed() throws IOException {
        var list = root.resolve(DESTROYED);
        return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : Set.of();
    }

    /**
     * Brings a second copy up to date. What was destroyed here is removed there; a key that is only missing here is not, or the
     * copy would be worth nothing on the day it is needed.
     */
    public Mirrored mirrorTo(Path other) throws IOException {
        var copy = new CareKeyFolder(other);
        copy.make();
        int added = copyMissing(this, copy, key -> true);
        var gone = destroyed();
        copy.alsoDestroyed(gone);
        int removed = 0;
        int apart = 0;
        for (var key : copy.keys()) {
            if (gone.contains(named(key.getFileName().toString()))) {
                remove(key);
                removed++;
            } else if (!Files.exists(here(key))) {
                apart++;
            }
        }
        return new Mirrored(added, removed, apart);
    }

    /**
     * Takes over from a second copy what is missing here.
     *
     * @param erased further destroyed keys, as {@link #named} names them: those that certificates of erasure name
     */
    public Brought bringFrom(Path other, Set<String> erased) throws IOException {
        var copy = new CareKeyFolder(other);
        if (!Files.isDirectory(other)) {
            throw new NoSuchFileException(other + " is no folder with keys");
        }
        make();
        alsoDestroyed(copy.destroyed());
        alsoDestroyed(erased);
        var gone = destroyed();
        int refused = 0;
        for (var key : copy.keys()) {
            if (gone.contains(named(key.getFileName().toString()))) {
                refused++;
            }
        }
        int added = copyMissing(
                copy, this, key -> !gone.contains(named(key.getFileName().toString())));
        return new Brought(added, refused);
    }

    private static int copyMissing(CareKeyFolder from, CareKeyFolder to, Predicate<Path> wanted) throws IOException {
        int added = 0;
        for (var key : from.keys()) {
            var target = to.here(key);
            if (wanted.test(key) && !Files.exists(target)) {
                to.take(key, target);
                added++;
            }
        }
        return added;
    }

    /** Whole or not at all. */
    private void take(Path key, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            Files.copy(key, unfinished, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException destroyedMeanwhile) {
            return;
        }
        OwnersOnly.file(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void alsoDestroyed(Set<String> more) throws IOException {
        var all = new TreeSet<>(destroyed());
        if (all.addAll(more)) {
            var unfinished = root.resolve(DESTROYED + UNFINISHED);
            Files.write(unfinished, all);
            OwnersOnly.file(unfinished);
            Files.move(unfinished, root.resolve(DESTROYED), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path here(Path key) {
        return file(key.getFileName().toString());
    }

    private List<Path> keys() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.getFileName().toString().matches(KEY))
                    .collect(Collectors.toList());
        }
    }

    /** How many keys there are, those of categories included. */
    public int count() throws IOException {
        return keys().size();
    }

    private void make() throws IOException {
        Files.createDirectories(root);
        OwnersOnly.folder(root);
    }
}
