package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.qinghe.earlywarning.csv.CsvException;
import org.qinghe.earlywarning.csv.CsvReader;

/** A file of rows under a header. What is wrong with the file as such is said in a sentence. */
final class Source {

    /** Reads what stands below the header. */
    interface Reading {
        void read(CsvReader csv) throws IOException;
    }

    private Source() {}

    /** Opens a file, or standard input for {@code -}, and has it read; refuses it if there were problems. */
    static void read(String file, Problems problems, Reading reading) {
        try (InputStream in = open(file);
                CsvReader csv = new CsvReader(in)) {
            if (csv.header().stream().allMatch(String::isBlank)) {
                refuseWithoutHeader(file, csv);
            }
            reading.read(csv);
        } catch (CsvException e) {
            problems.add(e.line(), e.problem());
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new BadInput(file + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw new BadInput(file + ": may not be read");
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read (" + e.getMessage() + ")");
        }
        problems.refuse();
    }

    private static InputStream open(String file) throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }

    private static void refuseWithoutHeader(String file, CsvReader csv) throws IOException {
        while (csv.next()) {
            if (!isBlank(csv)) {
                throw new BadInput(file + ":1: the line is blank; the header must stand there");
            }
        }
        throw new BadInput(file + ": the file is empty");
    }

    /** Whether the row has as many values as the header; complains if not, but for blank lines. */
    static boolean isRow(CsvReader csv, int columns, Problems problems) {
        if (csv.size() != columns && !isBlank(csv)) {
            problems.add(csv.line(), "has " + csv.size() + " values, the header has " + columns);
        }
        return csv.size() == columns;
    }

    /** Whether nothing but blanks stands on the line; a line without any character is no row at all. */
    private static boolean isBlank(CsvReader csv) {
        return csv.size() == 1 && csv.text(0).isBlank();
    }
}
