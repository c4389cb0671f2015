/** The part of @inquirer/core that the picker uses, so that the rest of it, its colours among it, is not shipped. */
export {
  AbortPromptError,
  createPrompt,
  ExitPromptError,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useMemo,
  useRef,
  useState,
} from '@inquirer/core';
