package be.draaiboek.toegang;

import be.draaiboek.common.Voorval;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps that somebody asked the API for what isn't there or isn't for them: the answer is the same for both, so the record is
 * too. Somebody who tries one number after another stands in it; what they tried doesn't.
 */
@Component
class Weigeringen implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<Integer> REFUSED =
            Set.of(HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_FORBIDDEN);

    private final HuidigeGebruiker current;
    private final ApplicationEventPublisher events;

    Weigeringen(HuidigeGebruiker current, ApplicationEventPublisher events) {
        this.current = current;
        this.events = events;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(SecurityConfiguration.API);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        // An address that is none is nobody's secret, and would be a line for each one that somebody makes up.
        if (handler instanceof HandlerMethod
                && !SecurityConfiguration.API.equals(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                && REFUSED.contains(response.getStatus())) {
            current.find().ifPresent(who -> events.publishEvent(of(who, request)));
        }
    }

    /** With no more of an address than what of the API it was: the rest may hold a secret or what somebody typed. */
    static Voorval of(Gebruiker who, HttpServletRequest request) {
        String[] parts = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/", 4);
        return who.toegang().voorval(Voorval.Soort.GEWEIGERD).detail("api " + (parts.length > 2 ? parts[2] : ""));
    }
}
