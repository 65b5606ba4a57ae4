package be.draaiboek.toegang;

import be.draaiboek.common.ApiFout;
import be.draaiboek.common.Demoklok;
import be.draaiboek.common.Voorval;
import be.draaiboek.toegang.ui.AanmeldView;
import be.draaiboek.toegang.ui.Terugweg;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** Two filter chains: the API answers 401 and JSON, the screens lead to the login page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What programs ask, rather than people. */
    static final String API = "/api/**";

    /** The hour; a demo may look ahead, to show what comes after months. */
    @Bean
    Clock clock(@Value("${draaiboek.demo:false}") boolean demo, @Value("${draaiboek.klok.vooruit:0d}") Duration ahead) {
        return demo ? new Demoklok(Clock.offset(Clock.systemUTC(), ahead)) : Clock.systemUTC();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Wachtwoordcodering(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    UserDetailsService gebruikers(AccountQueries accounts) {
        return email -> accounts.gebruiker(AccountService.address(email))
                .filter(found -> found.passwordHash() != null)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    AuthenticationManager authenticationManager(
            UserDetailsService users,
            PasswordEncoder passwords,
            Aanmeldrem throttle,
            AccountQueries accounts,
            ApplicationEventPublisher events) {
        return new ProviderManager(new ThrottledProvider(users, passwords, throttle, accounts, events));
    }

    /** Asks the throttle before it looks at the password. */
    private static final class ThrottledProvider extends DaoAuthenticationProvider {

        private final Aanmeldrem throttle;
        private final AccountQueries accounts;
        private final ApplicationEventPublisher events;

        ThrottledProvider(
                UserDetailsService users,
                PasswordEncoder passwords,
                Aanmeldrem throttle,
                AccountQueries accounts,
                ApplicationEventPublisher events) {
            super(users);
            setPasswordEncoder(passwords);
            this.throttle = throttle;
            this.accounts = accounts;
            this.events = events;
        }

        @Override
        public Authentication authenticate(Authentication attempt) throws AuthenticationException {
            String address =
                    attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "-";
            // Counted as a mistake first and judged then: of many guesses at once no more are judged than may be.
            long number;
            Authentication result;
            try {
                number = throttle.begin(attempt.getName(), address);
                result = super.authenticate(attempt);
            } catch (WachtException tooMany) {
                failed(Voorval.Soort.AANMELDING_GEREMD, attempt, address);
                throw tooMany;
            } catch (AuthenticationException wrong) {
                failed(Voorval.Soort.AANMELDING_MISLUKT, attempt, address);
                throw wrong;
            }
            throttle.gelukt(number);
            if (gebruiker(result).step() != Gebruiker.Stap.CODE) {
                events.publishEvent(Voorval.door(gebruiker(result).accountId(), Voorval.Soort.AANGEMELD)
                        .vanaf(address));
            }
            return result;
        }

        /** Whose account it was, never what was typed: people type their password in the wrong field. */
        private void failed(Voorval.Soort what, Authentication attempt, String address) {
            Long whose = accounts.gebruiker(AccountService.address(attempt.getName()))
                    .map(Gebruiker::accountId)
                    .orElse(null);
            events.publishEvent(Voorval.door(null, what).over(whose).vanaf(address));
        }
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, JsonMapper json, ApplicationEventPublisher events) throws Exception {
        return http.securityMatcher(API)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/edities/**")
                        .permitAll()
                        // The secret in the address is the right, as with a one-time link.
                        .requestMatchers(HttpMethod.GET, "/api/agenda/*")
                        .permitAll()
                        .requestMatchers(
                                "/api/sessie",
                                SessieController.RUST,
                                SleutelController.PAD,
                                SleutelController.PAD + "/vraag")
                        .permitAll()
                        .anyRequest()
                        .access((who, what) -> new AuthorizationDecision(who.get() != null
                                && who.get().getPrincipal() instanceof Gebruiker gebruiker
                                && gebruiker.step() == Gebruiker.Stap.KLAAR
                                && !gebruiker.mustChange())))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, problem) -> {
                            if (Terugweg.isNavigatie(request)) {
                                Terugweg.logInFirst(request, response);
                            } else {
                                ApiFout.write(response, json, HttpServletResponse.SC_UNAUTHORIZED, ApiFout.LOG_IN);
                            }
                        })
                        .accessDeniedHandler((request, response, problem) -> {
                            // A lost session also lost its token; that it has to log in is what the browser must know.
                            // The request itself knows no principal yet where the token is looked at.
                            Authentication who =
                                    SecurityContextHolder.getContext().getAuthentication();
                            if (who == null
                                    || !(who.getPrincipal() instanceof Gebruiker gebruiker)
                                    || gebruiker.step() == Gebruiker.Stap.CODE) {
                                ApiFout.write(response, json, HttpServletResponse.SC_UNAUTHORIZED, ApiFout.LOG_IN);
                            } else if (gebruiker.step() == Gebruiker.Stap.INSTELLEN) {
                                ApiFout.write(response, json, HttpServletResponse.SC_FORBIDDEN, ApiFout.CODES);
                            } else if (gebruiker.mustChange()) {
                                ApiFout.write(response, json, HttpServletResponse.SC_FORBIDDEN, ApiFout.TEMPORARY);
                            } else if (problem instanceof CsrfException) {
                                ApiFout.write(response, json, HttpServletResponse.SC_FORBIDDEN, ApiFout.CSRF);
                            } else {
                                events.publishEvent(Weigeringen.of(gebruiker, request));
                                ApiFout.write(response, json, HttpServletResponse.SC_FORBIDDEN, ApiFout.DENIED);
                            }
                        }))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http, AuthenticationManager logins, ApplicationEventPublisher events)
            throws Exception {
        var failure = new SimpleUrlAuthenticationFailureHandler("/" + ToegangNavigatie.AANMELDEN + "?error");
        // Named here: Spring makes one of its own for the form otherwise, which asks no throttle and tells nobody.
        return http.authenticationManager(logins)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                // one segment: no folder of style sheets is opened by it
                                "/*.css",
                                "/fonts/*",
                                "/favicon.svg",
                                "/favicon.ico",
                                "/apple-touch-icon*.png",
                                "/health",
                                "/error")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        // An address that is no page gets the friendly page of Flow; the default is an empty 403.
                        vaadin -> vaadin.loginView(AanmeldView.class, "/" + ToegangNavigatie.AANMELDEN)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.loginProcessingUrl("/login").failureHandler((request, response, problem) -> {
                    if (problem instanceof WachtException throttled) {
                        long seconds = Math.max(1, throttled.wachttijd().toSeconds());
                        response.sendRedirect(request.getContextPath() + "/" + ToegangNavigatie.AANMELDEN
                                + "?error&wacht=" + seconds);
                    } else {
                        failure.onAuthenticationFailure(request, response, problem);
                    }
                }))
                .logout(logout -> logout.addLogoutHandler((request, response, who) -> {
                    if (who != null
                            && who.getPrincipal() instanceof Gebruiker gebruiker
                            && gebruiker.step() != Gebruiker.Stap.CODE) {
                        events.publishEvent(gebruiker.toegang().voorval(Voorval.Soort.AFGEMELD));
                    }
                }))
                // Koppen sets them, on every answer
                .headers(headers -> headers.disable())
                .build();
    }

    static Gebruiker gebruiker(Authentication authentication) {
        return (Gebruiker) java.util.Objects.requireNonNull(authentication.getPrincipal());
    }
}
