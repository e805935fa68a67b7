/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-printf.h"

/* More arguments than any message of ours takes. */
#define MOST_ARGUMENTS 16

/* What printf() takes from the stack for an argument. */
typedef enum
{
  ARGUMENT_NONE,
  ARGUMENT_INT,
  ARGUMENT_LONG,
  ARGUMENT_LONG_LONG,
  ARGUMENT_SIZE,
  ARGUMENT_DOUBLE,
  ARGUMENT_STRING,
} Argument;

typedef struct
{
  Argument arguments[MOST_ARGUMENTS];
  guint n_arguments;
  gboolean is_numbered; /* as in %1$s */
  gboolean is_known;    /* whether all conversions are of a kind known here */
} Arguments;

static guint
read_number (const char **p)
{
  guint number = 0;

  for (; g_ascii_isdigit (**p) && number < 1000; (*p)++)
    number = number * 10 + (guint) g_ascii_digit_value (**p);

  return number;
}

static Argument
read_length (const char **p)
{
  static const struct
  {
    char text[3];
    Argument argument;
  } lengths[] = {
    { "hh", ARGUMENT_INT },
    { "h", ARGUMENT_INT },
    { "ll", ARGUMENT_LONG_LONG },
    { "l", ARGUMENT_LONG },
    { "z", ARGUMENT_SIZE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (g_str_has_prefix (*p, lengths[i].text))
      {
        *p += strlen (lengths[i].text);
        return lengths[i].argument;
      }

  return ARGUMENT_NONE;
}

static Argument
read_conversion (const char **p)
{
  Argument length = read_length (p);
  char conversion = **p;

  if (conversion == '\0')
    return ARGUMENT_NONE;
  (*p)++;

  if (strchr ("diouxX", conversion) != NULL)
    return length == ARGUMENT_NONE ? ARGUMENT_INT : length;
  if (length != ARGUMENT_NONE)
    return ARGUMENT_NONE;
  if (strchr ("eEfFgG", conversion) != NULL)
    return ARGUMENT_DOUBLE;
  if (conversion == 'c')
    return ARGUMENT_INT;

  return conversion == 's' ? ARGUMENT_STRING : ARGUMENT_NONE;
}

/* Notes that the argument at @position, from 1, is taken as @argument. */
static gboolean
take (Arguments *arguments,
      guint      position,
      Argument   argument)
{
  Argument *taken;

  if (argument == ARGUMENT_NONE || position < 1 || position > MOST_ARGUMENTS)
    return FALSE;

  taken = &arguments->arguments[position - 1];
  if (*taken != ARGUMENT_NONE && *taken != argument)
    return FALSE;

  *taken = argument;
  arguments->n_arguments = MAX (arguments->n_arguments, position);
  return TRUE;
}

/* Reads the conversion that follows a percent sign. */
static gboolean
read_specification (const char **p,
                    Arguments   *arguments,
                    gboolean     is_first)
{
  const char *begin = *p;
  guint position = read_number (p);
  gboolean is_numbered = *p > begin && **p == '$';

  if (is_numbered)
    (*p)++;
  else
    *p = begin;

  if (is_first)
    arguments->is_numbered = is_numbered;
  if (is_numbered != arguments->is_numbered)
    return FALSE;

  *p += strspn (*p, "-+ #0'");
  if (**p == '*')
    {
      /* Its number would come after it; nobody needs that in a message. */
      if (is_numbered || !take (arguments, arguments->n_arguments + 1, ARGUMENT_INT))
        return FALSE;
      (*p)++;
    }
  read_number (p);

  if (**p == '.')
    {
      (*p)++;
      if (**p == '*')
        {
          if (is_numbered || !take (arguments, arguments->n_arguments + 1, ARGUMENT_INT))
            return FALSE;
          (*p)++;
        }
      read_number (p);
    }

  return take (arguments,
               is_numbered ? position : arguments->n_arguments + 1,
               read_conversion (p));
}

static void
read_format (const char *format,
             Arguments  *arguments)
{
  gboolean is_first = TRUE;

  memset (arguments, 0, sizeof *arguments);

  while ((format = strchr (format, '%')) != NULL)
    {
      format++;
      if (*format == '%')
        {
          format++;
          continue;
        }

      if (!read_specification (&format, arguments, is_first))
        return;
      is_first = FALSE;
    }

  arguments->is_known = TRUE;
}

/**
 * seral_printf_agrees:
 * @format: a printf format from a catalogue
 * @original: the printf format in the source
 *
 * Says whether @format can be used with the arguments that @original is used
 * with: it takes them as the same types, from the first on and without a gap,
 * in any order, and may leave out the last ones. A catalogue comes from a file,
 * so this is looked at before printf() sees it.
 *
 * Returns: whether @format is safe
 */
gboolean
seral_printf_agrees (const char *format,
                     const char *original)
{
  Arguments taken, given;

  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (original != NULL, FALSE);

  if (strchr (format, '%') == NULL)
    return TRUE;

  read_format (format, &taken);
  read_format (original, &given);

  /* What only one of them takes is of no kind in the other, a gap too. */
  return taken.is_known && given.is_known &&
         memcmp (taken.arguments, given.arguments, taken.n_arguments * sizeof (Argument)) == 0;
}
