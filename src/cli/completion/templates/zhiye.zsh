#compdef zhiye
# Completion of zhiye in zsh 5: source <(zhiye completion zsh)

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

__zhiye_commands() {
  reply=(
    #@ commands
  )
}

__zhiye_options() {
  case $1 in
    #@ options
    *) reply=() ;;
  esac
}

_zhiye() {
  emulate -L zsh
  # The completion system relies on its own settings.
  setopt ${=_comp_options}
  local command option catalog plain word place prefix REPLY
  local -a args reply
  for word in "${(@Q)words[2,CURRENT-1]}"; do
    if [[ -n $option ]]; then
      [[ $option == --catalog ]] && catalog=$word
      option=
    elif [[ -n $plain || $word != -?* ]]; then
      if [[ -n $command ]]; then args+=("$word"); else command=$word; fi
    elif [[ $word == -- ]]; then
      plain=1
    elif [[ $word == --*=* ]]; then
      [[ $word == --catalog=* ]] && catalog=${word#*=}
    elif __zhiye_value "$command $word"; then
      option=$word
    fi
  done
  if [[ -z $option && -z $plain && $PREFIX == --*=* ]]; then
    option=${PREFIX%%=*}
    compset -P '*='
  fi

  if [[ -n $option ]]; then
    __zhiye_value "$command $option"
    place=$REPLY
  elif [[ -z $plain && $PREFIX == -* ]]; then
    __zhiye_options "$command"
    _describe -o -t options option reply
    return
  elif [[ -z $command ]]; then
    __zhiye_commands
    _describe -t commands command reply
    return
  else
    __zhiye_argument "$command $#args"
    place=$REPLY
  fi
  if [[ $place == list* ]]; then
    place=words${place#list}
    compset -P '*,'
  fi
  case $place in
    words*)
      local -a expl
      _wanted -V values expl value compadd -- ${=place#words}
      ;;
    files)
      _files
      ;;
    names|groups|levels)
      prefix=${(Q)PREFIX}
      catalog=${catalog/#'~/'/$HOME/}
      reply=("${(@f)$(
        zhiye --lang @lang@ ${catalog:+"--catalog=$catalog"} \
          __complete $place "--prefix=$prefix" -- "${args[@]}" 2>/dev/null
      )}")
      reply=("${(@)${(@)${(@)reply:#}//:/\\:}/$'\t'/:}")
      # -U: zhiye has matched already, and may offer a simplified name for one typed in traditional characters.
      _describe -V -t $place $place reply -U
      # For a few letters of pinyin, the names may have no beginning in common, and zsh would leave nothing of the word.
      local -U firsts=(${(@M)reply#?})
      [[ $prefix == [a-zA-Z]* ]] && (( $#firsts > 1 )) && compstate[insert]= compstate[list]='list force'
      ;;
    *)
      _message -e values value
      ;;
  esac
}

if [[ $funcstack[1] == _zhiye ]]; then
  _zhiye "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _zhiye zhiye
fi
