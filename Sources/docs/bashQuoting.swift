/// The functions of the script for bash that take a word's quotation marks away and put them back.
let bashQuoting = #"""
    # Prints a typed word as a command would get it. An open quotation mark is fine.
    __docs_unquoted() {
        local LC_ALL=C text="${1}" result='' quote='' character
        local -i index
        for ((index = 0; index < ${#text}; index++)); do
            character="${text:index:1}"
            if [[ "${character}" = "${quote}" ]]; then
                quote=''
            elif [[ -z "${quote}" && "${character}" = [\'\"] ]]; then
                quote="${character}"
            elif [[ "${character}" = \\ && "${quote}" != \' ]]; then
                ((index++))
                # Between double quotation marks a backslash stays before most signs.
                [[ "${quote}" = \" && "${text:index:1}" != [\"\\\$\`] ]] && result+=\\
                result+="${text:index:1}"
            else
                result+="${character}"
            fi
        done
        printf %s "${result}"
    }

    # Prints a word as it is typed: bare, or behind the quotation mark named second.
    __docs_quoted() {
        local LC_ALL=C text="${1}" quote="${2}" result='' character
        local -i index
        for ((index = 0; index < ${#text}; index++)); do
            character="${text:index:1}"
            case "${quote}" in
            \') [[ "${character}" = \' ]] && character="'\\''" ;;
            \") [[ "${character}" = [\"\\\$\`] ]] && character="\\${character}" ;;
            *) [[ "${character}" = [[:space:][:punct:]] && "${character}" != [-_./:=@%+,] ]] \
                && character="\\${character}" ;;
            esac
            result+="${character}"
        done
        printf %s "${result}"
    }
    """#
