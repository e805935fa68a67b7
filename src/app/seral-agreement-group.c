/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-agreement-group.h"
#include "app/seral-question-row.h"
#include "words/seral-words-respondents.h"

struct _SeralAgreementGroup
{
  AdwPreferencesGroup  parent_instance;

  SeralSession        *session; /* (owned) (nullable) */
  GPtrArray           *rows;    /* (owned) (element-type GtkWidget): in the two expanders */
  gboolean             updating;

  GtkWidget           *discuss_button;
  AdwComboRow         *consolidation_row;
  AdwExpanderRow      *questions_row;
  AdwExpanderRow      *dimensions_row;
};

G_DEFINE_FINAL_TYPE (SeralAgreementGroup, seral_agreement_group, ADW_TYPE_PREFERENCES_GROUP)

static void
on_consolidation_selected (SeralAgreementGroup *self)
{
  SeralRound *round;
  g_autoptr (SeralChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->updating || self->session == NULL)
    return;

  round = seral_session_get_round (self->session);
  g_value_init (&value, SERAL_TYPE_CONSOLIDATION);
  g_value_set_enum (&value, (int) adw_combo_row_get_selected (self->consolidation_row));
  change = seral_change_new_round (_("Taken Together"), seral_round_get_id (round), "consolidation", &value);
  seral_session_do (self->session, change);
}

static void
remove_rows (SeralAgreementGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *expander = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);

      adw_expander_row_remove (ADW_EXPANDER_ROW (expander), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (SeralAgreementGroup *self,
         AdwExpanderRow      *expander,
         GtkWidget           *row)
{
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
new_spread (SeralAgreementGroup *self,
            double               spread)
{
  GtkWidget *label = gtk_label_new (seral_words_spread (seral_session_get_catalogue (self->session), spread));

  gtk_widget_add_css_class (label, "secondary");

  return label;
}

static GtkWidget *
new_question_row (SeralAgreementGroup *self,
                  const SeralSpread   *spread)
{
  SeralModel *model = seral_session_get_model (self->session);
  const SeralCriterion *criterion = &seral_model_get_criteria (model, NULL)[spread->index];
  g_autofree char *words = seral_words_who_says (seral_session_get_catalogue (self->session), model,
                                                 seral_session_get_round (self->session), criterion, TRUE);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", criterion->question,
                                 "subtitle", words, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Discuss the Question"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.discuss");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", spread->index);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_spread (self, spread->spread));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);

  return row;
}

/* Those that all agree on are left out. */
static guint
count_spread (GArray *spreads)
{
  guint n = 0;

  while (n < spreads->len && g_array_index (spreads, SeralSpread, n).spread > SERAL_SCORING_EPSILON)
    n++;

  return n;
}

static void
show_questions (SeralAgreementGroup *self,
                GArray              *spreads)
{
  guint n = count_spread (spreads);

  for (guint i = 0; i < MIN (n, SERAL_QUESTION_ROWS_MAX); i++)
    add_row (self, self->questions_row, new_question_row (self, &g_array_index (spreads, SeralSpread, i)));
  if (n > SERAL_QUESTION_ROWS_MAX)
    add_row (self, self->questions_row, seral_question_row_new_rest (n - SERAL_QUESTION_ROWS_MAX));

  gtk_widget_set_visible (GTK_WIDGET (self->questions_row), n > 0);
}

static GtkWidget *
new_dimension_row (SeralAgreementGroup *self,
                   const SeralSpread   *spread)
{
  SeralModel *model = seral_session_get_model (self->session);
  const SeralDimension *dimension = &seral_model_get_dimensions (model, NULL)[spread->index];
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", dimension->name, NULL);
  g_autofree char *subtitle = NULL;

  if (spread->n_disagreements > 0)
    {
      /* Translators: on how many questions of a dimension people are far apart. */
      subtitle = g_strdup_printf (ngettext ("Far apart on %u of %u question", "Far apart on %u of %u questions",
                                            spread->n), spread->n_disagreements, spread->n);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_spread (self, spread->spread));

  return row;
}

static void
show_dimensions (SeralAgreementGroup *self,
                 GArray              *spreads)
{
  guint n = count_spread (spreads);

  for (guint i = 0; i < MIN (n, SERAL_QUESTION_ROWS_MAX); i++)
    add_row (self, self->dimensions_row, new_dimension_row (self, &g_array_index (spreads, SeralSpread, i)));
  if (n > SERAL_QUESTION_ROWS_MAX)
    add_row (self, self->dimensions_row, seral_question_row_new_rest (n - SERAL_QUESTION_ROWS_MAX));

  gtk_widget_set_visible (GTK_WIDGET (self->dimensions_row), n > 0);
}

static guint
count_disagreements (GArray *spreads)
{
  guint n = 0;

  for (guint i = 0; i < spreads->len; i++)
    n += g_array_index (spreads, SeralSpread, i).n_disagreements > 0;

  return n;
}

static char *
dup_summary (GArray *spreads,
             guint   n_people)
{
  guint n = count_disagreements (spreads);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person answers", "%u people answer", n_people), n_people);

  if (spreads->len == 0)
    /* Translators: %s is such as "3 people answer". */
    return g_strdup_printf (_("%s. Nobody has answered the same question as somebody else yet."), people);
  if (count_spread (spreads) == 0)
    /* Translators: %s is such as "3 people answer". */
    return g_strdup_printf (_("%s, and they agree on all that two of them answered."), people);

  /* Translators: %s is such as "3 people answer"; on how many questions they are far apart. */
  return g_strdup_printf (ngettext ("%s. They are far apart on %u of %u question that two or more answered.",
                                    "%s. They are far apart on %u of %u questions that two or more answered.",
                                    spreads->len), people, n, spreads->len);
}

static const char *
get_consolidation_words (SeralConsolidation consolidation)
{
  switch (consolidation)
    {
    case SERAL_CONSOLIDATION_MEAN:
      return _("All weigh the same. Two extremes make a middle that nobody means.");
    case SERAL_CONSOLIDATION_LOWEST:
      return _("The most careful answer to each question counts.");
    case SERAL_CONSOLIDATION_MEDIAN:
    default:
      return _("Of an even number, the lower of the two in the middle counts.");
    }
}

static void
seral_agreement_group_dispose (GObject *object)
{
  SeralAgreementGroup *self = SERAL_AGREEMENT_GROUP (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_agreement_group_parent_class)->dispose (object);
}

static void
seral_agreement_group_finalize (GObject *object)
{
  SeralAgreementGroup *self = SERAL_AGREEMENT_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_agreement_group_parent_class)->finalize (object);
}

static void
seral_agreement_group_class_init (SeralAgreementGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_agreement_group_dispose;
  object_class->finalize = seral_agreement_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-agreement-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralAgreementGroup, discuss_button);
  gtk_widget_class_bind_template_child (widget_class, SeralAgreementGroup, consolidation_row);
  gtk_widget_class_bind_template_child (widget_class, SeralAgreementGroup, questions_row);
  gtk_widget_class_bind_template_child (widget_class, SeralAgreementGroup, dimensions_row);
  gtk_widget_class_bind_template_callback (widget_class, on_consolidation_selected);
}

static void
seral_agreement_group_init (SeralAgreementGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Which question is discussed first is for the discussion to say. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->discuss_button), "u", G_MAXUINT);
  adw_expander_row_set_expanded (self->questions_row, TRUE);
}

/**
 * seral_agreement_group_show:
 * @self: a group
 * @session: what is looked at; it has a result
 *
 * Shows how far apart the people of the current round are.
 */
void
seral_agreement_group_show (SeralAgreementGroup *self,
                            SeralSession        *session)
{
  SeralRound *round;
  SeralAnswers *answers;
  SeralConsolidation consolidation;
  g_autoptr (GArray) questions = NULL;
  g_autoptr (GArray) dimensions = NULL;
  g_autofree char *summary = NULL;
  guint n;

  g_return_if_fail (SERAL_IS_AGREEMENT_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_set_object (&self->session, session);
  round = seral_session_get_round (session);
  n = g_list_model_get_n_items (seral_round_get_sheets (round));
  remove_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
  if (n < 2)
    return;

  answers = seral_result_get_answers (seral_session_get_result (session));
  questions = seral_agreement_by_criterion (answers, seral_session_get_depth (session));
  dimensions = seral_agreement_by_dimension (answers, seral_session_get_depth (session));
  summary = dup_summary (questions, n);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), summary);

  consolidation = seral_round_get_consolidation (round);
  self->updating = TRUE;
  adw_combo_row_set_selected (self->consolidation_row, consolidation);
  self->updating = FALSE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->consolidation_row), get_consolidation_words (consolidation));
  show_questions (self, questions);
  show_dimensions (self, dimensions);
  gtk_widget_set_visible (self->discuss_button, questions->len > 0);
}
