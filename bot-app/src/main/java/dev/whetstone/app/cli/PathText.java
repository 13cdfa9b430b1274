package dev.whetstone.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a path. `~/` is the home folder also where no shell has seen it (`--data=~/x`, `.env`).
final class PathText implements ITypeConverter<Path> {
  @Override
  public Path convert(String typed) {
    if (typed.isBlank()) {
      throw new TypeConversionException("a folder's or file's name is missing.");
    }
    try {
      return typed.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), typed.substring(2))
          : Path.of(typed);
    } catch (InvalidPathException notOne) {
      throw new TypeConversionException("“" + typed + "” is no path: " + notOne.getReason() + ".");
    }
  }
}
