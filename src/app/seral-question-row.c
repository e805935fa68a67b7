/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "app/seral-question-row.h"
#include "app/seral-resource-row.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words.h"

/* What a row needs to lead to its question, or to try an answer to it. */
typedef struct
{
  SeralSession *session; /* (owned) */
  guint         criterion;
  const char   *option;  /* (nullable): owned by the model */
  GArray       *among;   /* (owned) (nullable) (element-type guint): the list it stands in */
  char         *title;   /* (owned) (nullable): what the list says */
  guint         position;
} Link;

static void
link_free (gpointer  data,
           GClosure *closure)
{
  Link *link = data;

  g_object_unref (link->session);
  g_clear_pointer (&link->among, g_array_unref);
  g_free (link->title);
  g_free (link);
}

static void
on_clicked (GtkButton *button,
            gpointer   user_data)
{
  Link *link = user_data;

  if (link->among != NULL)
    seral_session_request_trail (link->session, link->title, link->among, link->position);
  else
    seral_session_request_question (link->session, link->criterion);
}

static void
on_try_clicked (GtkButton *button,
                gpointer   user_data)
{
  Link *link = user_data;
  SeralRaise raise = { link->criterion, link->option };
  g_autoptr (GArray) raises = g_array_new (FALSE, FALSE, sizeof (SeralRaise));

  g_array_append_val (raises, raise);
  seral_session_request_what_if (link->session, raises);
}

static Link *
link_new (SeralSession *session,
          guint         criterion,
          const char   *option)
{
  Link *link = g_new0 (Link, 1);

  link->session = g_object_ref (session);
  link->criterion = criterion;
  link->option = option;

  return link;
}

/* The button does what a click on the row does: assistive technologies see no action
 * of a row. */
static GtkWidget *
new_button (Link *link)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  g_signal_connect_data (button, "clicked", G_CALLBACK (on_clicked), link, link_free, 0);

  gtk_widget_set_tooltip_text (button, _("Go to the Question"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Go to the Question"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* Takes @link. */
static GtkWidget *
new_row (Link       *link,
         const char *subtitle)
{
  const SeralCriterion *criteria = seral_model_get_criteria (seral_session_get_model (link->session), NULL);
  const char *question = criteria[link->criterion].question;
  int resource = seral_plan_work_find_resource (seral_session_get_model (link->session), link->criterion);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_button (link);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (resource >= 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), seral_resource_row_new_button (link->session, (guint) resource));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  if (subtitle[0] != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}

/**
 * seral_question_row_new:
 * @session: what is looked at
 * @criterion: index of a criterion of its model
 * @subtitle: what is to be said of it; "" for nothing
 *
 * Makes a row that leads to a question, and to the template that helps with it.
 *
 * Returns: (transfer floating): an #AdwActionRow
 */
GtkWidget *
seral_question_row_new (SeralSession *session,
                        guint         criterion,
                        const char   *subtitle)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (subtitle != NULL, NULL);

  return new_row (link_new (session, criterion, NULL), subtitle);
}

/**
 * seral_question_row_new_among:
 * @session: what is looked at
 * @title: what the questions have in common
 * @criteria: (element-type guint): indices of criteria of its model
 * @position: which of them the row leads to
 * @subtitle: what is to be said of it; "" for nothing
 *
 * Makes a row that leads to a question, from where one can go on to the next one.
 *
 * Returns: (transfer floating): an #AdwActionRow
 */
GtkWidget *
seral_question_row_new_among (SeralSession *session,
                              const char   *title,
                              GArray       *criteria,
                              guint         position,
                              const char   *subtitle)
{
  Link *link;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (criteria != NULL && position < criteria->len, NULL);
  g_return_val_if_fail (subtitle != NULL, NULL);

  link = link_new (session, g_array_index (criteria, guint, position), NULL);
  link->among = g_array_ref (criteria);
  link->title = g_strdup (title);
  link->position = position;

  return new_row (link, subtitle);
}

/**
 * seral_question_row_add_all:
 * @row: a row to fill
 * @session: what is looked at; it has a result
 * @title: what the questions have in common
 * @criteria: (element-type guint): indices of criteria of its model
 *
 * Lists questions below a row, each with its answer at present; what would be too
 * many is counted.
 */
void
seral_question_row_add_all (AdwExpanderRow *row,
                            SeralSession   *session,
                            const char     *title,
                            GArray         *criteria)
{
  guint shown;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (criteria != NULL);

  shown = MIN (criteria->len, SERAL_QUESTION_ROWS_MAX);
  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *now = seral_question_row_dup_now (session, g_array_index (criteria, guint, i));

      adw_expander_row_add_row (row, seral_question_row_new_among (session, title, criteria, i, now));
    }

  if (criteria->len > shown)
    adw_expander_row_add_row (row, seral_question_row_new_rest (criteria->len - shown));
}

/**
 * seral_question_row_add_try:
 * @row: a row made by seral_question_row_new()
 * @session: what is looked at
 * @criterion: index of the row's criterion
 * @option: (transfer none): the option to try, owned by the model
 *
 * Adds a button that tries a better answer out, in a sandbox.
 */
void
seral_question_row_add_try (GtkWidget    *row,
                            SeralSession *session,
                            guint         criterion,
                            const char   *option)
{
  const SeralCriterion *asked;
  GtkWidget *button;
  g_autofree char *name = NULL;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (option != NULL);

  asked = &seral_model_get_criteria (seral_session_get_model (session), NULL)[criterion];
  /* Translators: the label of an answer; a button that shows what another answer would change. */
  name = g_strdup_printf (_("Try “%s”"), seral_words_option (seral_session_get_catalogue (session),
                                                           seral_session_get_model (session), asked, option));
  /* Translators: a button that shows what another answer to a question would change. */
  button = gtk_button_new_with_label (_("Try It"));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_try_clicked), link_new (session, criterion, option),
                         link_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  /* What leads away from the row stands last. */
  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (button)), button, NULL);
}

/**
 * seral_question_row_new_rest:
 * @n: how many questions are left over
 *
 * Makes the row that ends a list which is too long to be shown whole.
 *
 * Returns: (transfer floating): an #AdwActionRow
 */
GtkWidget *
seral_question_row_new_rest (guint n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("And %u more", "And %u more", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);

  return row;
}

/* The best option that is not above what the respondents come to together. */
static const char *
find_label (SeralAnswers         *answers,
            const SeralCriterion *criterion)
{
  const SeralScale *scale = criterion->scale;
  const SeralOption *found = NULL;

  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    {
      double level = seral_answers_get_rubric_level (answers, criterion->index);
      const SeralStage *stage = seral_model_get_stage_at_level (seral_answers_get_model (answers), floor (level));

      return stage != NULL ? stage->name : "";
    }

  for (guint i = 0; i < scale->n_options; i++)
    if (scale->options[i].value <= seral_answers_get_value (answers, criterion->index, 0) + SERAL_SCORING_EPSILON &&
        (found == NULL || scale->options[i].value > found->value))
      found = &scale->options[i];

  return found != NULL ? found->label : "";
}

/**
 * seral_question_row_dup_now:
 * @session: what is looked at; it has a result
 * @criterion: index of a criterion of its model
 *
 * Says how a question is answered, by all respondents of the round together.
 *
 * Returns: (transfer full): such as "Now “Partly”"
 */
char *
seral_question_row_dup_now (SeralSession *session,
                            guint         criterion)
{
  SeralAnswers *answers;
  const SeralCriterion *criteria;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  answers = seral_result_get_answers (seral_session_get_result (session));
  criteria = seral_model_get_criteria (seral_session_get_model (session), NULL);

  switch (seral_answers_get_state (answers, criterion))
    {
    case SERAL_ANSWER_DONT_KNOW:
      return g_strdup (_("Don’t know"));
    case SERAL_ANSWER_NOT_APPLICABLE:
      return g_strdup (_("Not applicable"));
    case SERAL_ANSWER_GIVEN:
      /* Translators: how a question is answered at present; %s is the label of the answer. */
      return g_strdup_printf (_("Now “%s”"), find_label (answers, &criteria[criterion]));
    case SERAL_ANSWER_OPEN:
    default:
      return g_strdup (_("Not answered"));
    }
}
