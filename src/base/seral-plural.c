/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-plural.h"

/* Arabic, the longest rule in use, needs about 40 steps and 5 levels. */
#define MOST_STEPS 256
#define MOST_LEVELS 32
#define MOST_FORMS 16

typedef enum
{
  OP_N,
  OP_NUMBER,
  OP_NOT,
  OP_MULTIPLY,
  OP_DIVIDE,
  OP_REMAINDER,
  OP_ADD,
  OP_SUBTRACT,
  OP_LESS,
  OP_GREATER,
  OP_AT_MOST,
  OP_AT_LEAST,
  OP_EQUAL,
  OP_UNEQUAL,
  OP_AND,
  OP_OR,
  OP_SELECT,
} Op;

typedef struct
{
  Op op;
  gulong number;
} Step;

/* The rule in reverse Polish notation. Nothing in it has an effect or can fail,
 * so all branches may be computed. */
struct _SeralPlural
{
  guint n_forms;
  guint n_steps;
  Step steps[MOST_STEPS];
};

/* Binary operators, a longer one before its beginning. */
typedef struct
{
  char text[3];
  Op op;
  guint precedence;
} Operator;

static const Operator operators[] = {
  { "*", OP_MULTIPLY, 6 },
  { "/", OP_DIVIDE, 6 },
  { "%", OP_REMAINDER, 6 },
  { "+", OP_ADD, 5 },
  { "-", OP_SUBTRACT, 5 },
  { "<=", OP_AT_MOST, 4 },
  { ">=", OP_AT_LEAST, 4 },
  { "<", OP_LESS, 4 },
  { ">", OP_GREATER, 4 },
  { "==", OP_EQUAL, 3 },
  { "!=", OP_UNEQUAL, 3 },
  { "&&", OP_AND, 2 },
  { "||", OP_OR, 1 },
};

typedef struct
{
  const char *p;
  guint n_levels;
  SeralPlural *plural;
} Parser;

static gboolean parse_choice (Parser *parser);

static void
skip_space (Parser *parser)
{
  while (*parser->p == ' ' || *parser->p == '\t')
    parser->p++;
}

static gboolean
accept (Parser     *parser,
        const char *text)
{
  skip_space (parser);

  if (!g_str_has_prefix (parser->p, text))
    return FALSE;

  parser->p += strlen (text);
  return TRUE;
}

static gboolean
emit (Parser *parser,
      Op      op,
      gulong  number)
{
  if (parser->plural->n_steps == MOST_STEPS)
    return FALSE;

  parser->plural->steps[parser->plural->n_steps++] = (Step) { op, number };
  return TRUE;
}

static gboolean
parse_number (Parser *parser,
              gulong *number)
{
  guint64 value = 0;

  skip_space (parser);

  if (!g_ascii_isdigit (*parser->p))
    return FALSE;

  for (; g_ascii_isdigit (*parser->p); parser->p++)
    {
      value = value * 10 + (guint64) g_ascii_digit_value (*parser->p);
      if (value > G_MAXUINT32)
        return FALSE;
    }

  *number = (gulong) value;
  return TRUE;
}

static gboolean
parse_operand (Parser *parser)
{
  gulong number;

  if (accept (parser, "("))
    return parse_choice (parser) && accept (parser, ")");
  if (accept (parser, "!"))
    {
      gboolean is_right = ++parser->n_levels <= MOST_LEVELS &&
                          parse_operand (parser) && emit (parser, OP_NOT, 0);

      parser->n_levels--;
      return is_right;
    }
  if (accept (parser, "n"))
    return emit (parser, OP_N, 0);

  return parse_number (parser, &number) && emit (parser, OP_NUMBER, number);
}

static const Operator *
accept_operator (Parser *parser,
                 guint   precedence)
{
  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].precedence == precedence && accept (parser, operators[i].text))
      return &operators[i];

  return NULL;
}

/* Operands joined by operators of at least @precedence, from the left. */
static gboolean
parse_binary (Parser *parser,
              guint   precedence)
{
  const Operator *operator;

  if (precedence > operators[0].precedence)
    return parse_operand (parser);

  if (!parse_binary (parser, precedence + 1))
    return FALSE;

  while ((operator = accept_operator (parser, precedence)) != NULL)
    if (!parse_binary (parser, precedence + 1) || !emit (parser, operator->op, 0))
      return FALSE;

  return TRUE;
}

/* A whole expression: “a”, or “a ? b : c”. */
static gboolean
parse_choice (Parser *parser)
{
  gboolean is_right;

  /* Only this and “!” make the C stack deeper. */
  if (++parser->n_levels > MOST_LEVELS)
    return FALSE;

  is_right = parse_binary (parser, 1);
  if (is_right && accept (parser, "?"))
    is_right = parse_choice (parser) && accept (parser, ":") &&
               parse_choice (parser) && emit (parser, OP_SELECT, 0);

  parser->n_levels--;
  return is_right;
}

/* “nplurals=N; plural=EXPRESSION;” */
static gboolean
parse_rule (Parser *parser)
{
  gulong n_forms;

  if (!accept (parser, "nplurals") || !accept (parser, "=") || !parse_number (parser, &n_forms) ||
      n_forms < 1 || n_forms > MOST_FORMS)
    return FALSE;

  parser->plural->n_forms = (guint) n_forms;

  if (!accept (parser, ";") || !accept (parser, "plural") || !accept (parser, "=") || !parse_choice (parser))
    return FALSE;

  accept (parser, ";");
  skip_space (parser);
  return *parser->p == '\0' || *parser->p == '\n' || *parser->p == '\r';
}

static gulong
compute (Op     op,
         gulong a,
         gulong b)
{
  switch (op)
    {
    case OP_MULTIPLY:
      return a * b;
    case OP_DIVIDE:
      return b != 0 ? a / b : 0;
    case OP_REMAINDER:
      return b != 0 ? a % b : 0;
    case OP_ADD:
      return a + b;
    case OP_SUBTRACT:
      return a - b;
    case OP_LESS:
      return a < b;
    case OP_GREATER:
      return a > b;
    case OP_AT_MOST:
      return a <= b;
    case OP_AT_LEAST:
      return a >= b;
    case OP_EQUAL:
      return a == b;
    case OP_UNEQUAL:
      return a != b;
    case OP_AND:
      return a != 0 && b != 0;
    case OP_OR:
      return a != 0 || b != 0;
    case OP_N:
    case OP_NUMBER:
    case OP_NOT:
    case OP_SELECT:
    default:
      g_assert_not_reached ();
    }
}

/**
 * seral_plural_parse:
 * @header: what stands after “Plural-Forms:”, to the end of the line or text
 *
 * Reads a rule in gettext's subset of C: `nplurals=2; plural=(n != 1);`
 *
 * Returns: (transfer full) (nullable): the rule, or %NULL if it is none
 */
SeralPlural *
seral_plural_parse (const char *header)
{
  g_autoptr (SeralPlural) self = NULL;
  Parser parser = { .p = header };

  g_return_val_if_fail (header != NULL, NULL);

  parser.plural = self = g_new0 (SeralPlural, 1);

  return parse_rule (&parser) ? g_steal_pointer (&self) : NULL;
}

/**
 * seral_plural_free:
 * @self: (transfer full): a rule
 *
 * Frees a rule.
 */
void
seral_plural_free (SeralPlural *self)
{
  g_free (self);
}

/**
 * seral_plural_choose:
 * @self: a rule
 * @n: how many there are of something
 *
 * Computes which form is used. A division by zero gives 0, and a form that the
 * rule does not have is the first, as in gettext.
 *
 * Returns: the form, from 0
 */
guint
seral_plural_choose (const SeralPlural *self,
                     gulong             n)
{
  gulong stack[MOST_STEPS] = { 0 };
  guint top = 0;

  g_return_val_if_fail (self != NULL, 0);

  /* What was parsed never takes more than it has put there. */
  for (guint i = 0; i < self->n_steps; i++)
    {
      const Step *step = &self->steps[i];

      switch (step->op)
        {
        case OP_N:
          stack[top++] = n;
          break;

        case OP_NUMBER:
          stack[top++] = step->number;
          break;

        case OP_NOT:
          stack[top - 1] = stack[top - 1] == 0;
          break;

        case OP_SELECT:
          top -= 2;
          stack[top - 1] = stack[top - 1] != 0 ? stack[top] : stack[top + 1];
          break;

        case OP_MULTIPLY:
        case OP_DIVIDE:
        case OP_REMAINDER:
        case OP_ADD:
        case OP_SUBTRACT:
        case OP_LESS:
        case OP_GREATER:
        case OP_AT_MOST:
        case OP_AT_LEAST:
        case OP_EQUAL:
        case OP_UNEQUAL:
        case OP_AND:
        case OP_OR:
        default:
          top--;
          stack[top - 1] = compute (step->op, stack[top - 1], stack[top]);
          break;
        }
    }

  return stack[0] < self->n_forms ? (guint) stack[0] : 0;
}
