/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-place-words.h"
#include "app/seral-question-row.h"
#include "app/seral-session-rounds.h"
#include "app/seral-since-group.h"
#include "words/seral-words-compare.h"

struct _SeralSinceGroup
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows; /* (owned) (element-type GtkWidget): children */
};

G_DEFINE_FINAL_TYPE (SeralSinceGroup, seral_since_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (SeralSinceGroup *self,
         GtkWidget       *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
new_icon (const char *name)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", name, NULL);

  gtk_widget_add_css_class (icon, "secondary");

  return icon;
}

/* Which way an answer went: its shape says it, the words beside it too. */
static const char *
get_icon_name (SeralMoveKind kind)
{
  switch (kind)
    {
    case SERAL_MOVE_UP:
      return "pan-up-symbolic";
    case SERAL_MOVE_DOWN:
      return "pan-down-symbolic";
    case SERAL_MOVE_NEW:
    case SERAL_MOVE_TAKEN_UP:
      return "list-add-symbolic";
    case SERAL_MOVE_LOST:
    case SERAL_MOVE_SET_ASIDE:
    default:
      return "list-remove-symbolic";
    }
}

static char *
dup_move (SeralSession    *session,
          const SeralMove *move)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (session);
  SeralModel *model = seral_session_get_model (session);
  const SeralCriterion *criterion = &seral_model_get_criteria (model, NULL)[move->criterion];
  const char *kind = seral_words_move_kind (catalogue, move->kind);
  g_autofree char *from = seral_words_value (catalogue, model, criterion, move->from);
  g_autofree char *to = seral_words_value (catalogue, model, criterion, move->to);

  switch (move->kind)
    {
    case SERAL_MOVE_SET_ASIDE:
      return g_strdup (kind);
    case SERAL_MOVE_NEW:
    case SERAL_MOVE_TAKEN_UP:
      /* Translators: how an answer is different, then the answer, as in "Newly answered: Largely". */
      return g_strdup_printf (C_("move", "%s: %s"), kind, to);
    case SERAL_MOVE_LOST:
      return g_strdup_printf (C_("move", "%s: %s"), kind, from);
    case SERAL_MOVE_UP:
    case SERAL_MOVE_DOWN:
    default:
      /* Translators: which way an answer went, what it was and what it is, as in "Up: Partly, now Largely". */
      return g_strdup_printf (C_("move", "%s: %s, now %s"), kind, from, to);
    }
}

static GtkWidget *
new_expander (const char *title,
              guint       n)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *count = g_strdup_printf ("%u", n);
  GtkWidget *label = gtk_label_new (count);

  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);

  return row;
}

static void
show_answers (SeralSinceGroup *self,
              SeralSession    *session,
              SeralComparison *comparison)
{
  guint n = 0;
  const SeralMove *moves = seral_comparison_get_moves (comparison, &n);
  GtkWidget *expander;

  if (n == 0)
    return;

  expander = new_expander (_("Answers"), n);
  for (guint i = 0; i < MIN (n, SERAL_QUESTION_ROWS_MAX); i++)
    {
      g_autofree char *move = dup_move (session, &moves[i]);
      GtkWidget *row = seral_question_row_new (session, moves[i].criterion, move);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon (get_icon_name (moves[i].kind)));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
    }
  if (n > SERAL_QUESTION_ROWS_MAX)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), seral_question_row_new_rest (n - SERAL_QUESTION_ROWS_MAX));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  add_row (self, expander);
}

static GtkWidget *
new_dimension_row (SeralSession             *session,
                   const SeralDimensionMove *move)
{
  g_autofree char *text = seral_words_dimension_move (seral_session_get_catalogue (session),
                                                      seral_session_get_model (session), move);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", text, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             new_icon (move->to_score >= move->from_score ? "pan-up-symbolic" : "pan-down-symbolic"));

  return row;
}

static void
show_dimensions (SeralSinceGroup *self,
                 SeralSession    *session,
                 SeralComparison *comparison)
{
  guint n = 0;
  const SeralDimensionMove *moves = seral_comparison_get_dimensions (comparison, &n);
  GtkWidget *expander;

  if (n == 0)
    return;

  expander = new_expander (_("Dimensions"), n);
  for (guint i = 0; i < MIN (n, SERAL_QUESTION_ROWS_MAX); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), new_dimension_row (session, &moves[i]));
  if (n > SERAL_QUESTION_ROWS_MAX)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), seral_question_row_new_rest (n - SERAL_QUESTION_ROWS_MAX));

  add_row (self, expander);
}

/* Rounds that asked about other partners are not simply better or worse. */
static void
show_scope (SeralSinceGroup *self,
            SeralSession    *session,
            SeralComparison *comparison)
{
  g_autofree char *text = seral_words_compare_scope (seral_session_get_catalogue (session), comparison);
  GtkWidget *row;

  if (*text == '\0')
    return;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", text, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon ("dialog-warning-symbolic"));
  add_row (self, row);
}

static void
remove_rows (SeralSinceGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_since_group_finalize (GObject *object)
{
  SeralSinceGroup *self = SERAL_SINCE_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_since_group_parent_class)->finalize (object);
}

static void
seral_since_group_class_init (SeralSinceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_since_group_finalize;
}

static void
seral_since_group_init (SeralSinceGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * seral_since_group_show:
 * @self: a group
 * @session: what is looked at; it has a result
 *
 * Shows what is different from the round before.
 */
void
seral_since_group_show (SeralSinceGroup *self,
                        SeralSession    *session)
{
  SeralRound *before;
  SeralCatalogue *catalogue;
  g_autoptr (SeralComparison) comparison = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (SERAL_IS_SINCE_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  remove_rows (self);
  before = seral_session_get_previous_round (session);
  gtk_widget_set_visible (GTK_WIDGET (self), before != NULL);
  if (before == NULL)
    return;

  catalogue = seral_session_get_catalogue (session);
  comparison = seral_comparison_new_of_rounds (seral_session_get_model (session), seral_session_get_depth (session),
                                               before, seral_session_get_round (session));
  name = seral_place_dup_round (catalogue, before);
  /* Translators: heading over what has changed; %s is the name of the round before. */
  title = g_strdup_printf (_("Since %s"), name);
  summary = seral_words_compare (catalogue, comparison);
  /* Translators: makes a sentence of what has changed. */
  sentence = g_strdup_printf (C_("comparison", "%s."), summary);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), sentence);
  show_scope (self, session, comparison);
  show_answers (self, session, comparison);
  show_dimensions (self, session, comparison);
}
