package org.comity.server.api;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.casework.ClosedGate;
import org.comity.server.desk.AlreadyThere;
import org.comity.server.desk.NotAllowed;
import org.comity.server.desk.NotFound;
import org.comity.server.desk.RecordGrown;
import org.comity.server.signin.BodyTooLarge;
import org.comity.terms.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Refusals of the API as problem documents (RFC 9457). They tell nothing that a direct read would deny. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

    /** What the law requires first: type, gate and cite of the first gate; all of them in {@code gates}. */
    static ResponseEntity<Object> gatesClosed(List<ClosedGate> gates) {
        ClosedGate first = gates.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, gates.stream().map(ClosedGate::gate).collect(Collectors.joining(" ")));
        problem.setTitle("The law requires something first");
        problem.setType(URI.create("/problems/" + first.type()));
        problem.setProperty("gate", first.gate());
        problem.setProperty("cite", first.cite().cite());
        problem.setProperty("instrument", first.cite().instrument());
        problem.setProperty(
                "gates",
                gates.stream()
                        .map(gate -> new Forms.GateForm(
                                "/problems/" + gate.type(),
                                gate.gate(),
                                gate.cite().cite(),
                                gate.cite().instrument()))
                        .toList());
        return document(HttpStatus.CONFLICT, problem);
    }

    static ResponseEntity<Object> problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(type));
        return document(status, problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> notAllowed(NotAllowed refusal) {
        return problem(HttpStatus.FORBIDDEN, "/problems/not-allowed", text(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound refusal) {
        return problem(HttpStatus.NOT_FOUND, "/problems/not-found", text(refusal));
    }

    /** An id that cannot be one names nothing. */
    @ExceptionHandler
    ResponseEntity<Object> notAnId(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getName().equals("from")
                ? problem(HttpStatus.BAD_REQUEST, "/problems/bad-input", "'from' is not a whole number.")
                : problem(HttpStatus.NOT_FOUND, "/problems/not-found", "There is no such thing.");
    }

    @ExceptionHandler
    ResponseEntity<Object> alreadyThere(AlreadyThere refusal) {
        return problem(HttpStatus.CONFLICT, "/problems/already-there", text(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Object> recordGrown(RecordGrown refusal) {
        return problem(HttpStatus.CONFLICT, "/problems/record-grown", text(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Object> badInput(BadInput bad) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "/problems/bad-input",
                bad.problem().text());
    }

    /** A body that cannot be read; one that is too large is told so as if its length had been announced. */
    @Override
    protected @org.jspecify.annotations.Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return problem(HttpStatus.CONTENT_TOO_LARGE, "/problems/too-large", text(cause));
            }
        }
        return super.handleHttpMessageNotReadable(unreadable, headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLarge refusal) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "/problems/too-large", text(refusal));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception problem,
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail document = body instanceof ProblemDetail known ? known : ProblemDetail.forStatus(status);
        return document(status, document);
    }

    private static ResponseEntity<Object> document(HttpStatusCode status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String text(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
