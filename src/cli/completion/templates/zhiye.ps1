# Completion of zhiye in PowerShell 5.1 and later: zhiye completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName zhiye -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # JSON keeps the script in ASCII, so that it can be read in any encoding.
    $grammar = ConvertFrom-Json '@grammar@'

    function Find-Place($rules, $command, $after) {
        foreach ($rule in $rules) {
            if (($rule.command -ceq $command -or $rule.command -eq '*') -and ($rule.after -ceq $after -or $rule.after -eq '*')) {
                return $rule.place
            }
        }
    }

    function Complete-With($words, $prefix, $before) {
        foreach ($each in $words) {
            if (-not $each.word.StartsWith($prefix, [StringComparison]::OrdinalIgnoreCase) -and -not $each.chosen) { continue }
            $text = $before + $each.word
            if ($text -notmatch '^[\p{L}\p{N}\uFF08\uFF09\u3001_./:=-]+$') {
                $text = "'" + ($text -replace "['\u2018-\u201B]", '$0$0') + "'"
            }
            $tip = if ($each.description) { $each.description } else { $each.word }
            [System.Management.Automation.CompletionResult]::new($text, $each.word, 'ParameterValue', $tip)
        }
    }

    $command = ''
    $option = ''
    $catalog = @()
    $plain = $false
    $arguments = @()
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { continue }
        $word = if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $element.Value } else { $element.Extent.Text }
        if ($option) {
            if ($option -ceq '--catalog') { $catalog = @("--catalog=$word") }
            $option = ''
        } elseif ($plain -or $word -notlike '-?*') {
            if ($command) { $arguments += $word } else { $command = $word }
        } elseif ($word -eq '--') {
            $plain = $true
        } elseif ($word -like '--*=*') {
            if ($word -clike '--catalog=*') { $catalog = @($word) }
        } elseif (Find-Place $grammar.values $command $word) {
            $option = $word
        }
    }
    $prefix = $wordToComplete -replace "^['""]|['""]$", ''
    $before = ''
    if (-not $option -and -not $plain -and $prefix -like '--*=*') {
        $option, $prefix = $prefix -split '=', 2
        $before = "$option="
    }

    if ($option) {
        $place = Find-Place $grammar.values $command $option
    } elseif (-not $plain -and $prefix -like '-*') {
        return Complete-With ($grammar.options | Where-Object { $_.command -ceq $command }).offered $prefix ''
    } elseif (-not $command) {
        return Complete-With $grammar.commands $prefix ''
    } else {
        $place = Find-Place $grammar.arguments $command "$($arguments.Count)"
    }
    if ($place -like 'list *') {
        $place = $place -replace '^list', 'words'
        $cut = $prefix.LastIndexOf(',') + 1
        $before += $prefix.Substring(0, $cut)
        $prefix = $prefix.Substring($cut)
    }
    if ($place -like 'words *') {
        return Complete-With @($place -split ' ' | Select-Object -Skip 1 | ForEach-Object { @{ word = $_ } }) $prefix $before
    }
    if ($place -eq 'files') {
        return [System.Management.Automation.CompletionCompleters]::CompleteFilename($prefix) | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($before + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
        }
    }
    if ($place -in 'names', 'groups', 'levels') {
        $encoding = [Console]::OutputEncoding
        try {
            [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new()
            # Quoted, so that a wrapper written in PowerShell does not take -- as its own.
            $lines = @(zhiye --lang '@lang@' @catalog __complete $place "--prefix=$prefix" '--' @arguments 2>$null)
        } finally {
            [Console]::OutputEncoding = $encoding
        }
        $found = $lines | ForEach-Object { $word, $description = $_ -split "`t", 2; @{ word = $word; description = $description; chosen = $true } }
        return Complete-With $found $prefix $before
    }
}
