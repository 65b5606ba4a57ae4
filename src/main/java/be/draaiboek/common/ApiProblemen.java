package be.draaiboek.common;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/** Every error of the API is JSON, also the address that does not exist. */
@RestController
@RestControllerAdvice(annotations = RestController.class)
class ApiProblemen {

    private static final Logger log = LoggerFactory.getLogger(ApiProblemen.class);

    @RequestMapping("/api/**")
    ResponseEntity<ApiFout> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiFout.UNKNOWN);
    }

    @ExceptionHandler
    ResponseEntity<ApiFout> unreadable(HttpMessageNotReadableException problem) {
        return ResponseEntity.badRequest().body(ApiFout.UNREADABLE);
    }

    @ExceptionHandler
    ResponseEntity<ApiFout> contentType(HttpMediaTypeNotSupportedException problem) {
        return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).body(ApiFout.UNREADABLE);
    }

    @ExceptionHandler
    ResponseEntity<ApiFout> method(HttpRequestMethodNotSupportedException problem) {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).body(ApiFout.UNKNOWN);
    }

    @ExceptionHandler
    ResponseEntity<ApiFout> busy(TeDrukException problem) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.seconden()))
                // said outright: who asks for a picture or a workbook gets JSON too
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ApiFout("wacht", String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ApiFout> invalid(OngeldigException problem) {
        return ResponseEntity.unprocessableContent()
                .body(new ApiFout("ongeldig", String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ApiFout> database(Exception problem, HttpServletRequest request) {
        log.warn("{} {}: {}", request.getMethod(), route(request), soort(problem));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(ApiFout.LATER);
    }

    @ExceptionHandler
    ResponseEntity<ApiFout> other(Exception problem, HttpServletRequest request) throws Exception {
        if (problem instanceof AuthenticationException || problem instanceof AccessDeniedException) {
            throw problem;
        }
        log.error("{} {}", request.getMethod(), route(request), problem);
        return ResponseEntity.internalServerError().body(ApiFout.BROKEN);
    }

    /** The pattern of the route: an address may hold a secret. */
    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** What went wrong, without the words of the database, which repeat values. */
    private static String soort(Throwable problem) {
        for (Throwable one = problem; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql) {
                return problem.getClass().getSimpleName() + ", SQLState " + sql.getSQLState() + ", "
                        + sql.getErrorCode();
            }
        }
        return problem.getClass().getName();
    }
}
