/**
 * What each shell loads. Every script asks the program itself (`ai-pm-path complete -- WORDS`), so
 * that words and values are never out of date, and hands the typed words over as they are: nothing
 * that stands on an unfinished line is ever evaluated.
 */
const BASH = `# bash completion for ai-pm-path
# Load it now: source <(ai-pm-path completion bash)
_ai_pm_path() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ':files' ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
      return
    fi
    line=\${line%%$'\\t'*}
    # bash replaces only what stands behind the "=".
    [[ $line == --*=* ]] && line=\${line#*=}
    COMPREPLY+=("$line")
  done < <(ai-pm-path complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _ai_pm_path ai-pm-path
`;

const ZSH = `#compdef ai-pm-path
# zsh completion for ai-pm-path
# Load it now: source <(ai-pm-path completion zsh)
_ai_pm_path() {
  local line word text
  local -a lines entries
  lines=("\${(@f)$(ai-pm-path complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ "\${lines[1]}" == ':files' ]]; then
    _files
    return
  fi
  for line in "\${lines[@]}"; do
    [[ -z "$line" ]] && continue
    word="\${line%%$'\\t'*}"
    text="\${line#*$'\\t'}"
    entries+=("\${word//:/\\\\:}:$text")
  done
  _describe 'ai-pm-path' entries
}
if [[ "\${funcstack[1]}" == '_ai_pm_path' ]]; then
  _ai_pm_path "$@"
else
  compdef _ai_pm_path ai-pm-path
fi
`;

const FISH = `# fish completion for ai-pm-path
# Load it now: ai-pm-path completion fish | source
function __ai_pm_path_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (ai-pm-path complete -- $words[2..-1] "$current" 2>/dev/null)
    if test "$lines[1]" = ':files'
        __fish_complete_path "$current"
        return
    end
    printf '%s\\n' $lines
end
complete -c ai-pm-path -f -a '(__ai_pm_path_complete)'
`;

const POWERSHELL = `# PowerShell completion for ai-pm-path
# Load it now: ai-pm-path completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName 'ai-pm-path' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($wordToComplete -eq '') { $words += '""' }
    & ai-pm-path complete '--' @words 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
        $word, $text = $_ -split "\`t", 2
        if (-not $text) { $text = $word }
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $text)
    }
}
`;

export const COMPLETION_SCRIPTS = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
} as const;
