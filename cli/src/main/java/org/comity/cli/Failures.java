package org.comity.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.comity.server.ServerProblem;
import org.comity.terms.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line on standard error and the right exit code for everything that can go wrong. */
final class Failures {

    private Failures() {}

    /** A wrong flag, a missing argument, an unknown command. */
    static int usage(ParameterException problem, String[] args) {
        CommandLine line = problem.getCommandLine();
        List<String> near =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String suggestion = near.isEmpty() ? "" : "; did you mean '" + near.getFirst() + "'?";
        String message =
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        String command = line.getCommandSpec().qualifiedName(" ");
        line.getErr()
                .println("error: " + command + ": " + lowerFirst(message) + suggestion + "; run './" + command
                        + " --help'");
        return ExitCode.BAD_INPUT;
    }

    /** What a command threw. */
    static int execution(Exception problem, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        return switch (problem) {
            case BadInput bad -> say(err, bad.problem().text(), ExitCode.BAD_INPUT);
            case ServerProblem server -> say(err, server.text(), server.exitCode());
            case UncheckedIOException io ->
                say(
                        err,
                        fileProblem(io.getCause() instanceof IOException cause ? cause : new IOException(io)),
                        ExitCode.COULD_NOT_RUN);
            case IOException io -> say(err, fileProblem(io), ExitCode.COULD_NOT_RUN);
            default -> {
                say(
                        err,
                        "a fault in Comity itself (" + problem + "); please report it with the lines below",
                        ExitCode.COULD_NOT_RUN);
                for (StackTraceElement at : problem.getStackTrace()) {
                    err.println("    at " + at);
                }
                yield ExitCode.COULD_NOT_RUN;
            }
        };
    }

    private static String fileProblem(IOException problem) {
        String kind =
                problem.getClass().getSimpleName().replace("Exception", "").replaceAll("([a-z])([A-Z])", "$1 $2");
        return problem.getMessage() + ": cannot be read or written (" + kind.toLowerCase(java.util.Locale.ROOT)
                + "); check the path and your rights";
    }

    private static int say(PrintWriter err, String message, int code) {
        err.println("error: " + message);
        return code;
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
