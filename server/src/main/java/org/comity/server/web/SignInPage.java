package org.comity.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.comity.server.signin.SignInOffer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page: a name and a password, or, in the demo, one button per demo user. */
@Controller
final class SignInPage {

    private final Frames frames;
    private final SignInOffer offer;

    SignInPage(Frames frames, SignInOffer offer) {
        this.frames = frames;
        this.offer = offer;
    }

    /** The page; {@code ?error} after a sign-in that failed, {@code ?signed-out} after a sign-out. */
    @GetMapping("/sign-in")
    ModelAndView show(HttpServletRequest request, @RequestParam Map<String, String> query) {
        Frame frame = frames.plain(request, "Sign in");
        if (query.containsKey("error")) {
            frame = frame.with(Notice.toCorrect("Sign-in name or password is wrong. Try again.", "user"));
        } else if (query.containsKey("signed-out")) {
            frame = frame.with(Notice.done("You are signed out."));
        }
        return new ModelAndView("sign-in", Map.of("frame", frame, "offer", offer));
    }
}
