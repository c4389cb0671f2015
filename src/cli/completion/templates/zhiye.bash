# Completion of zhiye in bash 5: source <(zhiye completion bash)

# What the value of an option can be, by "command option"; fails for an option that takes no value.
__zhiye_value() {
  case $1 in
    #@ values
    *) REPLY= && return 1 ;;
  esac
}

# What an argument can be, by "command number-of-arguments-before-it".
__zhiye_argument() {
  case $1 in
    #@ arguments
    *) REPLY=anything ;;
  esac
}

__zhiye_options() {
  case $1 in
    #@ options
    *) REPLY=anything ;;
  esac
}

# Removes the quotes from a word, as the shell would; runs nothing in it.
__zhiye_unquote() {
  local word=$1 quote= char i
  REPLY=
  for ((i = 0; i < ${#word}; i++)); do
    char=${word:i:1}
    case $quote$char in
      "''" | '""') quote= ;;
      "'" | '"') quote=$char ;;
      '\' | '"\') ((++i)) && REPLY+=${word:i:1} ;;
      *) REPLY+=$char ;;
    esac
  done
}

# Quotes a word for insertion after the quote that is open, if any.
__zhiye_quote() {
  local word=$1 quote=$2 char i
  REPLY=
  for ((i = 0; i < ${#word}; i++)); do
    char=${word:i:1}
    case $quote in
      "'") [[ $char == "'" ]] && REPLY+="'\\'" ;;
      '"') [[ $char == [\"\\\$\`] ]] && REPLY+=\\ ;;
      *) [[ $char == [[:blank:]\'\"\\\$\`\!\&\|\;\<\>\(\)\{\}\[\]\*\?\#\~=:@] ]] && REPLY+=\\ ;;
    esac
    REPLY+=$char
  done
}

_zhiye() {
  local IFS=$' \t\n' cur=${COMP_WORDS[COMP_CWORD]}
  local command= option= catalog= plain= before= quote= word place prefix REPLY
  local -a args=() found=()
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ $option && $word == = ]]; then
      continue
    elif [[ $option ]]; then
      [[ $option == --catalog ]] && catalog=$word
      option=
    elif [[ $plain || $word != -?* ]]; then
      __zhiye_unquote "$word"
      if [[ $command ]]; then args+=("$REPLY"); else command=$REPLY; fi
    elif [[ $word == -- ]]; then
      plain=1
    elif [[ $word == --*=* ]]; then
      [[ $word == --catalog=* ]] && catalog=${word#*=}
    elif __zhiye_value "$command $word"; then
      option=$word
    fi
  done
  # If the user has removed = from COMP_WORDBREAKS, an option and its value are one word.
  if [[ $option && $cur == = ]]; then
    cur=
  elif [[ ! $option && ! $plain && $cur == --*=* ]]; then
    option=${cur%%=*} before=${cur%%=*}= cur=${cur#*=}
  fi

  if [[ $option ]]; then
    __zhiye_value "$command $option"
  elif [[ ! $plain && $cur == -* ]]; then
    __zhiye_options "$command"
  elif [[ ! $command ]]; then
    REPLY='words @commands@'
  else
    __zhiye_argument "$command ${#args[@]}"
  fi
  place=$REPLY
  [[ $cur == [\'\"]* ]] && quote=${cur:0:1}
  __zhiye_unquote "$cur"
  prefix=$REPLY
  if [[ $place == list* ]]; then
    place=words${place#list}
    [[ $prefix == *,* ]] && before+=${prefix%,*}, prefix=${prefix##*,}
  fi
  case $place in
    words*)
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "${place#words}" -- "$prefix")
      ;;
    files)
      # compopt fails outside a completion, for example in a test.
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -P "$before" -f -- "$prefix")
      ;;
    names | groups | levels)
      compopt -o nosort 2>/dev/null
      __zhiye_unquote "$catalog"
      catalog=${REPLY/#'~/'/"$HOME/"}
      mapfile -t found < <(
        zhiye --lang @lang@ ${catalog:+"--catalog=$catalog"} \
          __complete "$place" "--prefix=$prefix" -- "${args[@]}" 2>/dev/null
      )
      for word in "${found[@]}"; do
        __zhiye_quote "${word%%$'\t'*}" "$quote"
        COMPREPLY+=("$before$REPLY")
      done
      ;;
  esac
}

complete -F _zhiye zhiye
