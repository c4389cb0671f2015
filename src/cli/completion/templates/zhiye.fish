# Completion of zhiye in fish 3: zhiye completion fish | source

# What the value of an option can be, by "command option"; fails for an option that takes no value.
function __zhiye_value
    switch $argv[1]
        #@ values
        case '*'
            return 1
    end
end

# What an argument can be, by "command number-of-arguments-before-it".
function __zhiye_argument
    switch $argv[1]
        #@ arguments
        case '*'
            echo anything
    end
end

function __zhiye_commands
    #@ commands
end

function __zhiye_options
    switch $argv[1]
        #@ options
    end
end

function __zhiye_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l prefix (commandline -ct)
    set -l command ''
    set -l option ''
    set -l catalog
    set -l plain ''
    set -l before ''
    set -l args
    for word in $words
        if test -n "$option"
            test "$option" = --catalog; and set catalog --catalog=(string replace -r '^~/' "$HOME/" -- $word)
            set option ''
        else if test -n "$plain"; or not string match -qr -- '^-.' $word
            if test -n "$command"
                set -a args $word
            else
                set command $word
            end
        else if test "$word" = --
            set plain 1
        else if string match -qr -- '^--.*=' $word
            string match -qr -- '^--catalog=' $word; and set catalog $word
        else if __zhiye_value "$command $word" >/dev/null
            set option $word
        end
    end
    if test -z "$option" -a -z "$plain"; and string match -qr -- '^--.*=' $prefix
        set option (string replace -r '=.*' '' -- $prefix)
        set before $option=
        set prefix (string replace -r '^[^=]*=' '' -- $prefix)
    end

    set -l place anything
    if test -n "$option"
        set place (__zhiye_value "$command $option")
    else if test -z "$plain"; and string match -qr -- '^-' $prefix
        __zhiye_options "$command"
        return
    else if test -z "$command"
        __zhiye_commands
        return
    else
        set place (__zhiye_argument "$command "(count $args))
    end
    if string match -q 'list *' -- "$place"
        set place (string replace 'list ' 'words ' -- "$place")
        set before "$before"(string match -r '^.*,' -- $prefix)
    end
    switch "$place"
        case 'words *'
            string split ' ' -- (string replace 'words ' '' -- $place) | string replace -r '^' -- $before
        case files
            __fish_complete_path $prefix | string replace -r '^' -- $before
        case names groups levels
            # No prefix: fish matches by itself, also in the middle of a name. So pinyin does not complete.
            zhiye --lang @lang@ $catalog __complete $place --prefix= -- $args 2>/dev/null | string replace -r '^' -- $before
    end
end

complete -c zhiye -e
complete -c zhiye -f -k -a '(__zhiye_complete)'
