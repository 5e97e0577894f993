package org.duban.command.instruction.web;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.command.instruction.InstructionReader;
import org.duban.command.instruction.InstructionRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the code on the sheet of an instruction leads: whether it was signed like that, and what it says.
 *
 * <p>Whoever holds the sheet need not have an account. The address has the seal in it, which nobody can guess.
 */
@Controller
@RequestMapping(InstructionSealController.PATH)
@RequiredArgsConstructor
class InstructionSealController {

    static final String PATH = "/seals/instructions";

    private final InstructionReader reader;

    @GetMapping("/{seal}")
    ModelAndView check(@PathVariable String seal) {
        return reader.sealed(seal.toLowerCase(Locale.ROOT))
                .map(InstructionSealController::known)
                .orElseGet(() -> page("UNKNOWN", HttpStatus.NOT_FOUND).addObject("seal", seal));
    }

    private static ModelAndView known(InstructionRow instruction) {
        return page(instruction.isIntact() ? "INTACT" : "ALTERED", HttpStatus.OK)
                .addObject("instruction", instruction)
                .addObject("seal", instruction.seal());
    }

    private static ModelAndView page(String verdict, HttpStatus status) {
        return new ModelAndView("command/instruction-seal", status).addObject("verdict", verdict);
    }
}
