/// What follows ArgumentParser's script for bash.
///
/// Bash ends a word at each colon, so that the parser's script sees `:` and `1044` of
/// `executor:1044` as words of their own, and it takes the quotation marks of a word as part of it.
/// `_docs_code` hands it the word as it was meant, and gives bash the answer as it has to be typed:
/// without what stands before the colon, and with what the shell would read otherwise escaped. It
/// calls the functions of ``bashQuoting``.
let bashCodeCompletion = #"""
    # Completes a code behind `docs explain`; hands everything else to _docs.
    _docs_code() {
        if [[ "${COMP_WORDS[1]}" != explain || "${2}" = -* || "${3}" = -* || "${COMP_CWORD}" -lt 2 ]]; then
            _docs "${@}"
            return
        fi

        # Bash's words are one up to the next space in the line.
        local -a words=()
        local rest="${COMP_LINE}" space word
        local -i index
        for ((index = 0; index <= COMP_CWORD; index++)); do
            word="${COMP_WORDS[index]}"
            space="${rest%%[![:space:]]*}"
            rest="${rest#"${space}"}"
            rest="${rest#"${word}"}"
            if [[ -z "${space}" && ${#words[@]} -gt 2 ]]; then
                words[${#words[@]} - 1]+="${word}"
            else
                words+=("${word}")
            fi
        done
        local -ir last="$((${#words[@]} - 1))"
        # The part behind the cursor stays where it is.
        rest="${COMP_LINE:COMP_POINT}"
        local -r typed="${words[last]%"${rest%%[[:space:]]*}"}"

        local quote=''
        [[ "${typed}" = [\'\"]* ]] && quote="${typed:0:1}"
        local -r meant="$(__docs_unquoted "${typed}")"
        # What bash keeps, since it takes only what follows the colon for the word.
        local -r standing="$(__docs_unquoted "${typed%"${2}"}")"
        words[last]="${meant}"
        local -a COMP_WORDS=("${words[@]}")
        local -i COMP_CWORD="${last}"
        local COMP_LINE="${words[*]}"
        local -i COMP_POINT="${#COMP_LINE}"
        _docs "${1}" "${meant}" "${words[last - 1]}"

        # A code is no file name: bash would show only what follows its last slash.
        compopt +o filenames 2>/dev/null
        for index in "${!COMPREPLY[@]}"; do
            word="${COMPREPLY[index]}"
            COMPREPLY[index]="$(__docs_quoted "${word#"${standing}"}" "${quote}")"
        done
    }

    complete -o filenames -F _docs_code docs
    """#
